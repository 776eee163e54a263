"""The dishes and things this menu adds to the picture set; each function builds one scene."""

import math

import numpy as np
from dishes import (
    BOWL,
    DRINK,
    L_bacon,
    L_cheese,
    L_lettuce,
    L_patty,
    L_pickle,
    L_tomato,
    beer,
    curry,
    dish,
    edamame,
    gyudon,
    hot_coffee,
    iced,
    miso,
    nuggets,
    stack,
)
from kit import curve, group, lathe, simple
from parts import (
    avocado,
    bowl,
    chunk,
    citrus,
    cucumber,
    dome,
    fries,
    leaf,
    m_cream,
    m_glass,
    m_liquid,
    m_sauce,
    nugget,
    onsen_egg,
    paper_cup,
    pod,
    rice,
    shreds,
    straw,
    swirl,
    taiyaki,
)
from ware import bag, bottle, carton, pouch, tray

TAU = math.tau
RED_STRAW = (0.08, 0, 1.5), (0.05, 0.16)


def around(height, radius, lift=0.05):
    """Random places on a mound, for shreds and herbs."""

    def place(rng):
        angle, q = rng.random() * TAU, radius * math.sqrt(rng.random())
        return q * math.cos(angle), q * math.sin(angle), float(height(q, 0)) + lift

    return place


@dish("tray", elev=17)
def eat_in():
    o = tray()
    o += group(stack(L_lettuce(), L_patty(), L_cheese(), L_tomato()), (-0.75, -0.28, 0.07), (0, 0, 0), 0.84)
    o += group(fries(60, 8), (0.72, -0.05, 0.07), (0, 0, -0.15), 1.10)
    o += group(paper_cup() + straw(*RED_STRAW, 0.9), (1.52, 0.42, 0.07), (0, 0, 0.3), 1.05)
    return o


@dish("bag", elev=12, azim=-14)
def take_out():
    o = bag()
    o += group(fries(60, 8), (0.34, -0.08, 1.05), (0, 0, -0.05), 0.90)
    o += group(paper_cup() + straw(*RED_STRAW, 0.8), (-0.38, 0.06, 1.12), (0, 0, 0.3), 0.72)
    return o


@dish("karaage-bowl", **BOWL)
def karaage_bowl():
    o = bowl(out="#2b2b2e", inn="#f4efe6", rim="#b98a4a")
    h = dome(1.40, 0.68, 0.96)
    o += rice(h, 1.30, 2600, 7)
    o += shreds(260, "cabbage", around(h, 1.0, 0.08), (0.25, 0.5), 0.018, seed=4)
    for i, (x, y, z) in enumerate(
        [
            (-0.62, -0.28, 0.2),
            (0.0, -0.55, 0.2),
            (0.62, -0.3, 0.2),
            (-0.45, 0.36, 0.22),
            (0.4, 0.34, 0.22),
            (0.0, -0.05, 0.5),
        ]
    ):
        o += group(nugget(i + 21, 0.43), (x, y, float(h(x, y)) + z), (0.1, 0.05, i * 1.7))
    o += group(citrus((0, 0, 0), (0.9, 0, 0.2), 0.30, "lemon"), (0.82, -0.62, 1.02))
    o += leaf(0.5, 0.4, 4, "shiso", 0.25, 0.03, 0.10, (-0.85, 0.05, 1.05), (0.2, -0.3, 2.4))
    return o


@dish("tofu-bowl", **BOWL)
def tofu_bowl():
    o = bowl(out="#46623a", inn="#f4efe6", rim="#d8c9a8")
    h = dome(1.40, 0.68, 0.90)
    o += rice(h, 1.30, 2800, 9)
    for i in range(14):
        angle, q = i * 2.4, 0.95 * math.sqrt((i + 0.5) / 14)
        x, y = q * math.cos(angle), q * math.sin(angle)
        o += leaf(0.8, 0.6, i, "green", 0.5, 0.08, 0, (x, y, float(h(x, y)) + 0.05), (0.1, -0.2, angle))
    rng = np.random.default_rng(4)
    for i, (x, y) in enumerate(
        [
            (-0.72, 0.10),
            (-0.40, 0.42),
            (-0.36, 0.0),
            (-0.02, 0.30),
            (-0.74, 0.52),
            (-0.10, 0.64),
            (-0.40, 0.22),
        ]
    ):
        spin = (rng.normal(0, 0.12), rng.normal(0, 0.12), rng.random() * 3)
        lift = 0.24 if i < 6 else 0.52
        o += chunk((x, y, float(h(x, y)) + lift), 0.20, "#e6bd78", i, spin, p=9.0, glaze=False)
    for i, (x, y, yaw) in enumerate(
        [(0.22, 0.20, 0.5), (0.46, 0.06, 0.2), (0.70, -0.08, -0.1), (0.92, -0.24, -0.4)]
    ):
        o += avocado((x, y, float(h(x, y)) + 0.26), (0.35, 0.1, yaw), 0.80, i)
    for i in range(4):
        o += cucumber(
            (-0.78 + 0.22 * i, -0.58 - 0.05 * (i % 2), float(h(0.6, 0.5)) + 0.24), (0.55, 0.1, 0.1 * i), 0.25
        )
    for i in range(7):
        x, y = 0.30 + 0.13 * (i % 4), -0.74 + 0.14 * (i // 4)
        o += pod(i + 3, (x, y, float(h(x, y)) + 0.22), (0.2, 0.1, 0.5 * i), 0.66, 2)
    o += shreds(60, "nori", around(h, 0.9, 0.20), (0.15, 0.30), 0.014, seed=9)
    return o


@dish("egg-burger", elev=13)
def egg_burger():
    def egg(z):
        return onsen_egg((0.10, -0.66, z + 0.10), 3, 1.40)

    return stack(
        L_lettuce(8),
        (0.24, lambda z: L_bacon(3)[1](z + 0.02)),
        L_cheese(0.7, 4),
        (0.20, egg),
        seed=41,
        crown_seeds=0,
    )


@dish("bacon-burger", elev=13)
def bacon_burger():
    return stack(
        L_lettuce(6),
        L_patty(8),
        L_cheese(0.5, 5),
        L_patty(17),
        L_cheese(0.95, 9),
        L_bacon(4),
        L_pickle(),
        seed=51,
    )


@dish("bowl-set", elev=34)
def bowl_set():
    o = group(gyudon(), (-0.95, -0.30, 0), (0, 0, 0.1), 1.0)
    o += group(miso(), (1.45, -0.62, 0), (0, 0, 0.2), 0.78)
    o += group(edamame(), (0.95, 1.35, 0), (0, 0, 0), 0.66)
    return o


@dish("beer-set", elev=17)
def beer_set():
    o = group(beer(), (-0.55, 0.75, 0), (0, 0, 0), 1.15)
    o += group(edamame(), (-0.95, -0.85, 0), (0, 0, 0.3), 0.72)
    o += group(nuggets(), (1.05, -0.55, 0), (0, 0, 0.1), 0.78)
    return o


@dish("morning-set", elev=20)
def morning_set():
    o = group(egg_burger(), (-0.85, -0.25, 0), (0, 0, 0), 0.95)
    o += group(hot_coffee(), (1.15, 0.35, 0), (0, 0, -0.5), 0.85)
    return o


@dish("kids-curry", elev=27)
def kids_curry():
    plate = [
        (0, 0.0),
        (1.75, 0),
        (1.85, 0.03),
        (2.0, 0.14),
        (2.03, 0.16),
        (1.98, 0.17),
        (1.8, 0.07),
        (0, 0.06),
    ]
    board = lathe("tray", plate, simple("#7fb3d9", 0.25, coat=0.4), n=140, seg=140)
    board.scale = (0.92, 0.74, 1)
    o = [board, *group(curry(), (-0.45, -0.18, 0.07), (0, 0, 0), 0.58)]
    o += group(
        paper_cup(col="#f08a1c", band="#ffffff") + straw(*RED_STRAW, 0.8, col="#2f8fd0"),
        (1.12, 0.40, 0.07),
        (0, 0, 0),
        0.82,
    )
    o += group(nugget(5, 0.36), (0.98, -0.52, 0.24), (0.1, 0.05, 0.4))
    o += group(nugget(8, 0.36), (1.36, -0.22, 0.24), (0.1, 0.05, 2.4))
    return o


@dish("taiyaki-box", elev=28)
def taiyaki_box():
    o = carton(1.75, 0.85, 0.42)
    for i in range(3):
        o += group(
            taiyaki((0, 0, 0), (-0.62, 0, 0), i + 2),
            (-0.58 + 0.52 * i, 0.36 - 0.34 * i, 0.66),
            (0, 0, 0.04 * i),
            0.86,
        )
    return o


@dish("lemonade", **DRINK)
def lemonade():
    o = iced(
        ((0, "#f2e08a"), (0.6, "#f7eaa6"), (1, "#fbf3c8")),
        "#f4e59a",
        6,
        n=6,
        tint="#fbf6dc",
        straw_col="#e8b81c",
        alpha=0.35,
        low=0.3,
    )
    o += citrus((0.62, -0.16, 1.72), (1.35, 0.0, 0.35), 0.38, "lemon")
    return o + leaf(0.42, 0.3, 5, "mint", 0.5, 0.02, 0.04, (-0.10, -0.3, 1.86), (0.3, -0.5, 1.2))


@dish("milkshake", **DRINK)
def milkshake():
    glass = curve(
        [(0, 0), (0.40, 0), (0.42, 0.05), (0.16, 0.12), (0.14, 0.24), (0.34, 0.50), (0.46, 1.1), (0.60, 1.9)],
        120,
    )
    inner = curve([(0.56, 1.9), (0.43, 1.1), (0.30, 0.55), (0, 0.40)], 60)
    o = [lathe("glass", np.vstack([glass, inner]), m_glass(), raw=True, seg=110)]
    fill = inner[::-1] * np.array([0.975, 1])
    shake = m_liquid(((0, "#f3b9ac"), (1, "#f8cbbd")), "#f6c4b6")
    o.append(
        lathe("shake", np.vstack([fill[fill[:, 1] < 1.78], [[0, 1.80]]]), shake, raw=True, seg=110, h=0.5)
    )
    o += swirl(0.50, 0.62, 2.2, m_cream("#fff6e4", 0.42), 9, 1.78, 1.0, 0.26)
    berry = [(0, 0), (0.12, 0.03), (0.15, 0.14), (0.10, 0.25), (0, 0.27)]
    o += group([lathe("cherry", berry, m_sauce("#b3121c", 0.08, 0.3), n=40, seg=60)], (0.02, -0.06, 2.38))
    return o + straw((-0.20, 0.12, 0.6), (-0.05, -0.18), 2.2)


@dish("green-tea", elev=26)
def green_tea():
    cup = [
        (0, 0.05),
        (0.34, 0.05),
        (0.36, 0),
        (0.42, 0),
        (0.46, 0.10),
        (0.56, 0.40),
        (0.60, 0.95),
        (0.60, 1.12),
        (0.56, 1.13),
        (0.54, 1.0),
        (0.5, 0.4),
        (0, 0.2),
    ]
    o = [lathe("cup", curve(cup, 160), simple("#5b7488", 0.22, coat=0.5, coat_r=0.1), raw=True, seg=120)]
    tea = simple("#98a23a", 0.06, coat=0.6, coat_r=0.02)
    o.append(lathe("tea", [(0, 0.96), (0.3, 0.96), (0.535, 0.965)], tea, n=40, seg=100))
    stand = [(0, 0), (0.8, 0), (0.92, 0.04), (1.0, 0.12), (0.97, 0.13), (0.85, 0.07), (0, 0.06)]
    o.append(lathe("stand", stand, simple("#6b3a1c", 0.4, coat=0.3), n=100, seg=120))
    return [o[2], *group(o[:2], (0, 0, 0.06))]


@dish("tea-bottle", **DRINK)
def tea_bottle():
    return bottle("#b9a83a", cap="#2f7d4f", label="#2f7d4f", band="#f3e6b0")


@dish("water-bottle", **DRINK)
def water_bottle():
    return bottle("#dceef6", cap="#f6f3ec", label="#2f78b8", band="#ffffff")


@dish("coffee-beans", elev=14, azim=-12)
def coffee_beans():
    return pouch()
