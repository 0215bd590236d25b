package hongqiao.register.coverage;

import hongqiao.shared.Words;

/**
 * The share of the district's land within a distance of the records of a register, as a pack defines it.
 *
 * @param withinM metres, as the crow flies
 */
public record PackCoverage(String key, Words title, PackPlaces places, int withinM, Words source) {}
