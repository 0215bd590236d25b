package hongqiao.pack;

import java.util.List;
import java.util.stream.Collectors;

/** The pack of this district is not sound, so the server does not start. The message names every fault with its place. */
public final class BadPack extends RuntimeException {

    private final transient List<PackError> errors;

    public BadPack(String district, List<PackError> errors) {
        super(errors.stream()
                .map(error -> "  %s: %s: %s；%s / %s; %s"
                        .formatted(
                                error.place(),
                                error.code(),
                                error.message().zh(),
                                error.remedy().zh(),
                                error.message().en(),
                                error.remedy().en()))
                .collect(Collectors.joining(
                        "\n", "资源包 %1$s 有错，未启动 / the pack %1$s is not sound:\n".formatted(district), "")));
        this.errors = List.copyOf(errors);
    }

    public List<PackError> errors() {
        return errors;
    }
}
