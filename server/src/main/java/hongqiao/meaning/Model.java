package hongqiao.meaning;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import hongqiao.shared.Problem;
import hongqiao.shared.Words;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Map;

/**
 * bge-small-zh-v1.5 (BAAI, MIT), its weights in eight bits, in ONNX Runtime; both come with the jar. A text's meaning is the
 * model's first column, as its makers say.
 */
final class Model implements AutoCloseable {

    private static final String WEIGHTS = "/bge-small-zh-v1.5-q.onnx";
    private static final String TOKENIZER = "/bge-small-zh-v1.5-q-tokenizer.json";

    private final OrtEnvironment environment;
    private final OrtSession session;
    private final WordPieces pieces;

    private Model(OrtEnvironment environment, OrtSession session, WordPieces pieces) {
        this.environment = environment;
        this.session = session;
        this.pieces = pieces;
    }

    /** @throws Problem {@code meaning-unavailable}: no ONNX Runtime for this kind of machine */
    static Model load() {
        try (var weights = resource(WEIGHTS);
                var tokenizer = resource(TOKENIZER);
                var options = new OrtSession.SessionOptions()) {
            var environment = OrtEnvironment.getEnvironment();
            // A text is short: a second thread gains nothing, and would take a core from whoever else works.
            options.setIntraOpNumThreads(1);
            options.setInterOpNumThreads(1);
            return new Model(
                    environment, environment.createSession(weights.readAllBytes(), options), new WordPieces(tokenizer));
        } catch (OrtException | IOException | LinkageError cause) {
            throw unavailable(cause);
        }
    }

    Embedding of(String text, int mostPieces) {
        long[] numbers = pieces.of(text, mostPieces);
        long[] ones = new long[numbers.length];
        Arrays.fill(ones, 1);
        try (var input = tensor(numbers);
                var mask = tensor(ones);
                var types = tensor(new long[numbers.length]);
                var result = session.run(Map.of("input_ids", input, "attention_mask", mask, "token_type_ids", types))) {
            // [1][piece][dimension], row after row
            var first = new float[Meaning.DIMENSIONS];
            ((OnnxTensor) result.get(0)).getFloatBuffer().get(first);
            return new Embedding(first);
        } catch (OrtException cause) {
            throw new IllegalStateException("the model failed on %d pieces".formatted(numbers.length), cause);
        }
    }

    private OnnxTensor tensor(long[] row) throws OrtException {
        return OnnxTensor.createTensor(environment, new long[][] {row});
    }

    private static InputStream resource(String name) throws IOException {
        var found = Model.class.getResourceAsStream(name);
        if (found == null) {
            throw new FileNotFoundException(name);
        }
        return found;
    }

    private static Problem unavailable(Throwable cause) {
        var problem = new Problem(
                MeaningProblem.MEANING_UNAVAILABLE,
                new Words("未能载入语义模型：" + cause.getMessage(), "the model could not be loaded: " + cause.getMessage()));
        problem.initCause(cause);
        return problem;
    }

    @Override
    public void close() {
        try {
            session.close();
        } catch (OrtException cause) {
            throw new IllegalStateException("the model does not close", cause);
        }
    }
}
