package hongqiao.triage.place;

import java.util.List;

/**
 * What packs bring to the gazetteer (地名库).
 *
 * @param places by name, as packs list them; the area of one may be a code that no area has
 * @param registers whose records are places
 */
public record PackPlaces(List<NamedPlace> places, List<OfRegister> registers) {

    /** @param name its field of text that names a place, never a personal one */
    public record OfRegister(String register, String name, NamedPlace.Kind kind) {}

    public PackPlaces {
        places = List.copyOf(places);
        registers = List.copyOf(registers);
    }
}
