from math import cos, pi

# #region height
HOURS = 12.42  # from one high water to the next


def height(hours: float, spring: float = 12.0) -> float:
    """Metres above the lowest water."""
    middle = spring / 2
    return middle + middle * cos(2 * pi * hours / HOURS)
# #endregion
