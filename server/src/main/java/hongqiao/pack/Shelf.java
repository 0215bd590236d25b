package hongqiao.pack;

import hongqiao.shared.Words;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;

/**
 * The packs that ship: in the folder of packs, else in the program. It is read anew each time, so whoever needs the same
 * files twice keeps them.
 *
 * @param folder the folder that holds {@code districts/}; blank: the usual places, then the jar
 * @param district name of a folder below {@code districts/}
 */
public record Shelf(String folder, String district) {

    /** Looked for in this order when {@code folder} is blank. */
    private static final List<Path> USUAL_PLACES = List.of(Path.of("packs"), Path.of("../packs"));

    /** The district's own folder. */
    public PackFiles home() {
        return find("districts/" + district);
    }

    /** Of one pack, the district's own before the common one; empty where there is none. */
    public PackFiles pack(String key) {
        var own = home().below("packs/" + key);
        return own.isEmpty() ? find(key) : own;
    }

    /** By the district's file, which is not checked; empty: it is not there, or names no zone. */
    public Optional<ZoneId> timezone() {
        return home().find("district.yaml").flatMap(bytes -> {
            try {
                return Optional.of(
                        ZoneId.of(PackYaml.read(bytes).tree().path("timezone").asString("")));
            } catch (JacksonException | DateTimeException unreadable) {
                return Optional.empty();
            }
        });
    }

    /** What a pack calls itself; its key where it says nothing. */
    public Words title(String key) {
        return pack(key).find("pack.yaml").flatMap(PackTitleKind::title).orElseGet(() -> new Words(key, key));
    }

    /** Keys of all packs that a district could turn on, in alphabetical order. */
    public SortedSet<String> keys() {
        var places = folder.isBlank() ? USUAL_PLACES : List.of(Path.of(folder));
        return keysIn(Stream.concat(
                        places.stream(),
                        places.stream().map(place -> place.resolve("districts/" + district + "/packs")))
                .toList());
    }

    /** Likewise, of packs in these folders and in the program. */
    static SortedSet<String> keysIn(List<Path> places) {
        var keys = new TreeSet<String>();
        for (var place : places.stream().filter(Files::isDirectory).toList()) {
            try (var all = Files.list(place)) {
                all.filter(one -> Files.isRegularFile(one.resolve("pack.yaml")))
                        .forEach(one -> keys.add(one.getFileName().toString()));
            } catch (IOException unreadable) {
                throw new UncheckedIOException("cannot read " + place, unreadable);
            }
        }
        keys.addAll(PackFiles.packsInJar());
        return keys;
    }

    /** A folder of packs that lacks one has the program's. */
    private PackFiles find(String part) {
        if (!folder.isBlank() && (part.startsWith("districts/") || Files.isDirectory(Path.of(folder, part)))) {
            return PackFiles.of(Path.of(folder, part));
        }
        for (var place : USUAL_PLACES) {
            if (folder.isBlank() && Files.isDirectory(place.resolve(part))) {
                return PackFiles.of(place.resolve(part));
            }
        }
        return PackFiles.ofJar("packs/" + part);
    }
}
