package hongqiao.meaning;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** A vocabulary of eleven pieces. */
class WordPiecesTests {

    private static final String TOKENIZER = """
            {"model": {"vocab": {"[UNK]": 1, "[CLS]": 2, "[SEP]": 3, "路": 4, "灯": 5, "wi": 6, "##fi": 7, "，": 8,
             "a": 9, "##3": 10, "-": 11}}}""";

    private final WordPieces pieces = read();

    @Test
    void cutsCharactersMarksAndWords() {
        assertThat(pieces.of("路灯，WiFi A3-a", 20)).containsExactly(2, 4, 5, 8, 6, 7, 9, 10, 11, 9, 3);
    }

    @Test
    void aWordWithAnUnknownPieceIsUnknownAsAWhole() {
        assertThat(pieces.of("wifix井", 20)).containsExactly(2, 1, 1, 3);
    }

    @Test
    void endsWhereItIsToldTo() {
        assertThat(pieces.of("路灯wifi", 4)).containsExactly(2, 4, 5, 3);
        assertThat(pieces.of("路灯wifi", 5)).containsExactly(2, 4, 5, 6, 3);
    }

    @Test
    void passesOverControlCharactersAndWideSpaces() {
        assertThat(pieces.of("路\u0000\u200b灯\u3000\r\n", 9)).containsExactly(2, 4, 5, 3);
    }

    private static WordPieces read() {
        try {
            return new WordPieces(new ByteArrayInputStream(TOKENIZER.getBytes(StandardCharsets.UTF_8)));
        } catch (IOException impossible) {
            throw new AssertionError(impossible);
        }
    }
}
