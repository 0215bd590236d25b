package hongqiao.files.content;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Everything that is accepted. */
public enum FileType {
    JPEG("image/jpeg", List.of("jpg", "jpeg", "jpe", "jfif")),
    PNG("image/png", List.of("png")),
    WEBP("image/webp", List.of("webp")),
    PDF("application/pdf", List.of("pdf")),
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", List.of("docx")),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", List.of("xlsx")),
    TEXT("text/plain", List.of("txt", "text", "log", "md")),
    CSV("text/csv", List.of("csv"));

    private final String mediaType;
    private final List<String> extensions;

    FileType(String mediaType, List<String> extensions) {
        this.mediaType = mediaType;
        this.extensions = extensions;
    }

    public String mediaType() {
        return mediaType;
    }

    /** Those that say it, the usual one first; without the dot. */
    public List<String> extensions() {
        return extensions;
    }

    public boolean isPicture() {
        return this == JPEG || this == PNG || this == WEBP;
    }

    static Optional<FileType> ofMediaType(String mediaType) {
        return Arrays.stream(values())
                .filter(type -> type.mediaType.equals(mediaType))
                .findFirst();
    }
}
