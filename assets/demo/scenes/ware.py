"""Things that carry food: the wooden tray, the paper bag with its mark, bottles and pouches."""

import math

import numpy as np
from kit import Mat, curve, fbm, grid_faces, lathe, make, material, simple, thick

TAU = math.tau


@material
def m_wood():
    m = Mat("wood")
    grain = m.noise(1.6, 5, 0.6, stretch=(0.9, 9, 9), dist=1.2)
    colour = m.ramp(grain, [(0.30, "#5d2c10"), (0.50, "#8a4a20"), (0.72, "#a8622e")])
    return m.set(base=colour, rough=0.42, coat=0.25, coat_r=0.25, normal=m.bump(grain, 0.12, 0.01)).done


@material
def m_paper(colour="#b98048"):
    m = Mat("paper")
    fibre = m.noise(60, 5, 0.7)
    tone = m.mix(m.val(fibre, 0, 1, 0.35, 0.65), colour, "#c9955c")
    return (
        m.set(base=tone, rough=0.8, spec=0.2, normal=m.bump(fibre, 0.08, 0.004))
        .translucent("#d8a468", 0.12)
        .done
    )


def round_rect(width, depth, radius, n=240):
    """n points around a rectangle with round corners, evenly spaced: (n, 2), half sizes given."""
    corners = []
    for cx, cy, start in ((1, 1, 0), (-1, 1, 0.25), (-1, -1, 0.5), (1, -1, 0.75)):
        angle = (start + np.linspace(0, 0.25, 24)) * TAU
        x, y = cx * (width - radius), cy * (depth - radius)
        corners.append(np.stack([x + radius * np.cos(angle), y + radius * np.sin(angle)], 1))
    p = np.vstack([*corners, corners[0][:1]])
    s = np.r_[0, np.cumsum(np.linalg.norm(np.diff(p, axis=0), axis=1))]
    at = np.linspace(0, s[-1], n, endpoint=False)
    return np.stack([np.interp(at, s, p[:, 0]), np.interp(at, s, p[:, 1])], 1)


def tray(width=2.3, depth=1.35):
    """A wooden tray whose rim stands .20 above the table; its floor is at .07."""
    profile = [
        (0.10, 0),
        (0.06, 0.01),
        (0.0, 0.14),
        (0.0, 0.18),
        (0.02, 0.20),
        (0.09, 0.20),
        (0.11, 0.18),
        (0.17, 0.08),
        (0.20, 0.07),
    ]
    rings = []
    for inset, z in curve(profile, 60):
        ring = round_rect(width - inset, depth - inset, max(0.42 - inset, 0.05))
        rings.append(np.c_[ring, np.full(len(ring), z)])
    for part in np.linspace(1, 0, 12)[1:]:
        ring = rings[59].copy()
        ring[:, :2] *= max(part, 0.001)
        rings.append(ring)
    v = np.stack(rings, 1)
    return [make("tray", v.reshape(-1, 3), grid_faces(v.shape[0], v.shape[1], wrap_u=True), m_wood())]


def mark(width, y, z, cream="#fff3df", red="#76170d"):
    """The house mark, bun over bowl, as two thin sheets in the plane y, `width` wide, z at its foot."""
    k = width / 58.4
    bun = curve(
        [
            (-27.1, 32.2),
            (-25.6, 41),
            (-20, 49.5),
            (-10, 55.6),
            (0, 57.1),
            (10, 55.6),
            (20, 49.5),
            (25.6, 41),
            (27.1, 32.2),
        ],
        60,
    )
    bowl = curve([(29.2, 25.5), (28, 18), (23.8, 10), (15.9, 3.4)], 30)
    bowl = np.vstack([bowl, [[15.9, 0], [-15.9, 0]], bowl[::-1] * [-1, 1]])
    sheets = []
    for shape, colour in ((bun, cream), (bowl, red)):
        points = [(x * k, y, z + h * k) for x, h in shape]
        sheets.append(make("mark", points, [tuple(range(len(points)))], simple(colour, 0.75), False))
    return sheets


def bag(width=0.95, depth=0.62, height=2.0, teeth=26, colour="#b98048", printed=0.85):
    """A paper bag: wider at the foot, folded sides, a saw-tooth mouth, the mark on its front."""
    nu, nv = 520, 90
    ring = round_rect(width, depth, 0.02, nu)
    turn, rise = np.meshgrid(np.arange(nu), np.linspace(0, 1, nv), indexing="ij")
    x, y = ring[turn, 0], ring[turn, 1]
    tooth = np.abs((turn / nu * teeth * 2) % 1 - 0.5) * 2
    z = rise * (height + 0.045 * tooth)
    side = np.clip(1 - np.abs(y) / depth, 0, 1) * (np.abs(x) > width - 0.03)
    x = x * (1 - 0.055 * rise) - np.sign(x) * side * 0.20 * np.clip(rise * 1.5 - 0.25, 0, 1)
    y = y * (1 - 0.10 * rise)
    v = np.stack([x, y, z], -1).reshape(-1, 3)
    crumple = fbm(v * 1.7, 4, 5) * 0.030 * np.clip(v[:, 2:3].ravel(), 0.1, 1)
    front = (np.abs(v[:, 0]) < 0.62 * width) & (v[:, 1] < 0) & (v[:, 2] < 0.75 * height)
    v[:, 1] += np.where(front, 0, crumple)
    v[:, 0] += crumple * 0.5
    body = make("bag", v, grid_faces(nu, nv, wrap_u=True), m_paper(colour))
    thick(body, 0.012, 0, 0)
    floor = make(
        "foot",
        [(-width, -depth, 0.01), (width, -depth, 0.01), (width, depth, 0.01), (-width, depth, 0.01)],
        [(0, 1, 2, 3)],
        m_paper(colour),
    )
    return [body, floor, *front_mark(width * printed, depth, height)]


def front_mark(size, depth, height):
    """The mark, leaning with the bag's front."""
    sheets = mark(size, 0, 0)
    lean = math.atan2(depth * 0.10, height)
    for sheet in sheets:
        sheet.rotation_euler.x = -lean
        sheet.location = (0, -depth * (1 - 0.10 * 0.30) - 0.012, height * 0.30)
    return sheets


def bottle(drink, cap="#f6f3ec", label="#2f7d4f", band="#ffffff"):
    """A half-litre bottle: the drink's colour, a label with a band, a screw cap. 2.6 high."""
    outline = [
        (0, 0.04),
        (0.30, 0.02),
        (0.40, 0.06),
        (0.43, 0.16),
        (0.43, 1.50),
        (0.41, 1.66),
        (0.30, 1.98),
        (0.19, 2.20),
        (0.17, 2.32),
        (0.17, 2.40),
    ]
    clear = simple(drink, 0.06, trans=0.55, ior=1.15, coat=0.8, coat_r=0.03)
    o = [lathe("bottle", curve(outline, 160), clear, raw=True, seg=110)]
    o.append(
        lathe(
            "cap",
            [(0.20, 2.30), (0.21, 2.32), (0.21, 2.52), (0.19, 2.55), (0, 2.55)],
            simple(cap, 0.35),
            raw=True,
            seg=60,
        )
    )
    paper = simple(label, 0.4, coat=0.3)
    for z0, z1, radius, colour in (
        (0.48, 1.38, 0.437, paper),
        (0.62, 0.74, 0.440, simple(band, 0.4, coat=0.3)),
    ):
        o.append(lathe("label", [(radius, z0), (radius, z1)], colour, raw=True, seg=110))
    return o


def pouch(colour="#3a2418", label="#f3e6cf"):
    """A standing coffee pouch, 1.9 high, with a paper label that carries the mark."""
    nu, nv = 240, 80
    ring = round_rect(0.72, 0.36, 0.16, nu)
    turn, rise = np.meshgrid(np.arange(nu), np.linspace(0, 1, nv), indexing="ij")
    flat = np.clip((rise - 0.12) / 0.66, 0, 1)
    x, y = ring[turn, 0] * (1 + 0.05 * flat), ring[turn, 1] * (1 - 0.96 * flat**1.3)
    v = np.stack([x, y, rise * 1.95], -1).reshape(-1, 3)
    v[:, 1] += fbm(v * 2.2, 3, 2) * 0.03
    body = make("pouch", v, grid_faces(nu, nv, wrap_u=True), simple(colour, 0.38, coat=0.3))
    sheet = [(-0.42, -0.385, 0.42), (0.42, -0.385, 0.42), (0.42, -0.305, 1.16), (-0.42, -0.305, 1.16)]
    o = [body, make("label", sheet, [(0, 1, 2, 3)], simple(label, 0.7), False)]
    for part in mark(0.50, 0, 0, cream="#e39a3c"):
        part.rotation_euler.x = -math.atan2(0.08, 0.74)
        part.location = (0, -0.372, 0.55)
        o.append(part)
    return o


def carton(width=1.5, depth=0.8, height=0.42, colour="#c98f4e"):
    """A low open gift box for sweets."""
    rings = []
    for inset, z in ((0.02, 0), (0, 0.02), (0, height), (0.05, height), (0.05, 0.06)):
        ring = round_rect(width - inset, depth - inset, 0.05)
        rings.append(np.c_[ring, np.full(len(ring), z)])
    for part in (0.5, 0.001):
        rings.append(np.c_[rings[4][:, :2] * part, np.full(240, 0.06)])
    v = np.stack(rings, 1)
    box = make("carton", v.reshape(-1, 3), grid_faces(240, len(rings), wrap_u=True), m_paper(colour), False)
    marks = mark(0.3, -depth - 0.004, height * 0.14)
    return [box, *marks]
