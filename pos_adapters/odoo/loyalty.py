"""placeholder"""


class OdooLoyalty: ...
