package nl.techniekwijzer.retrieval;

import ai.djl.huggingface.tokenizers.Encoding;
import ai.djl.huggingface.tokenizers.HuggingFaceTokenizer;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A sentence model in ONNX form, run in this process: the mean of the vectors of its tokens, brought to length 1. Texts of more than
 * {@value #MAX_TOKENS} tokens are cut there. Thread-safe; it lives as long as the process.
 */
final class OnnxEmbedder implements Embedder {
    /** What models of this kind are trained for. */
    private static final int MAX_TOKENS = 512;

    private final OrtEnvironment environment = OrtEnvironment.getEnvironment();
    private final OrtSession session;
    private final HuggingFaceTokenizer tokenizer;
    private final String beforeQuestion;
    private final String beforePassage;

    private OnnxEmbedder(OrtSession session, HuggingFaceTokenizer tokenizer, boolean prefixed) {
        this.session = session;
        this.tokenizer = tokenizer;
        beforeQuestion = prefixed ? "query: " : "";
        beforePassage = prefixed ? "passage: " : "";
    }

    /** How {@link Dense} finds it. */
    public static final class Opener implements Embedder.Factory {
        @Override
        public Embedder open(Path model) {
            Path file = Files.isDirectory(model) ? inFolder(model) : model;
            Path tokenizer = file.toAbsolutePath().resolveSibling("tokenizer.json");
            if (!Files.isRegularFile(tokenizer)) {
                throw new IllegalStateException("TW_EMBEDDING_MODEL: " + tokenizer
                        + " is missing. Put the tokenizer.json that came with the model beside it.");
            }
            try {
                return new OnnxEmbedder(
                        OrtEnvironment.getEnvironment().createSession(file.toString(), new OrtSession.SessionOptions()),
                        HuggingFaceTokenizer.builder()
                                .optTokenizerPath(tokenizer)
                                .optTruncation(true)
                                .optMaxLength(MAX_TOKENS)
                                .optPadding(false)
                                .build(),
                        isPrefixed(file));
            } catch (OrtException e) {
                throw new IllegalStateException(
                        "TW_EMBEDDING_MODEL: " + file + " cannot be used as an ONNX model: " + e.getMessage(), e);
            } catch (IOException e) {
                throw new UncheckedIOException(tokenizer + " cannot be read: " + e.getMessage(), e);
            }
        }

        /** Models of the e5 family were trained with a word before each text, and are much worse without. */
        private static boolean isPrefixed(Path file) {
            Path absolute = file.toAbsolutePath();
            Path folder = absolute.getParent();
            String name = (folder == null ? "" : folder.getFileName() + "/") + absolute.getFileName();
            return name.toLowerCase(Locale.ROOT).contains("e5");
        }

        private static Path inFolder(Path folder) {
            try (Stream<Path> files = Files.list(folder)) {
                List<Path> models = files.filter(file -> file.toString().endsWith(".onnx"))
                        .sorted()
                        .toList();
                if (models.size() != 1) {
                    throw new IllegalStateException("TW_EMBEDDING_MODEL: " + folder + " holds " + models.size()
                            + " files that end in .onnx. Name the file itself.");
                }
                return models.getFirst();
            } catch (IOException e) {
                throw new UncheckedIOException(folder + " cannot be read: " + e.getMessage(), e);
            }
        }
    }

    @Override
    public float[] question(String text) {
        return embed(beforeQuestion + text);
    }

    @Override
    public float[] passage(String text) {
        return embed(beforePassage + text);
    }

    private float[] embed(String text) {
        Encoding tokens = tokenizer.encode(text);
        Map<String, OnnxTensor> inputs = new HashMap<>();
        try {
            put(inputs, "input_ids", tokens.getIds());
            put(inputs, "attention_mask", tokens.getAttentionMask());
            put(inputs, "token_type_ids", tokens.getTypeIds());
            try (OrtSession.Result result = session.run(inputs)) {
                if (result.get(0).getValue() instanceof float[][][] vectors) {
                    return mean(vectors[0]);
                }
                throw new IllegalStateException(
                        "TW_EMBEDDING_MODEL: the first output of the model is not a vector for each token");
            }
        } catch (OrtException e) {
            throw new IllegalStateException("the embedding model failed: " + e.getMessage(), e);
        } finally {
            inputs.values().forEach(OnnxTensor::close);
        }
    }

    /** Models differ in what they want to know; each gets only what it asks for. */
    private void put(Map<String, OnnxTensor> inputs, String name, long[] values) throws OrtException {
        if (session.getInputNames().contains(name)) {
            inputs.put(name, OnnxTensor.createTensor(environment, new long[][] {values}));
        }
    }

    /** One text at a time needs no padding, so every token counts. */
    private static float[] mean(float[][] tokens) {
        float[] sum = new float[tokens[0].length];
        for (float[] token : tokens) {
            for (int i = 0; i < sum.length; i++) {
                sum[i] += token[i];
            }
        }
        double length = 0;
        for (float value : sum) {
            length += (double) value * value;
        }
        float scale = (float) (1 / Math.max(1e-12, Math.sqrt(length)));
        for (int i = 0; i < sum.length; i++) {
            sum[i] *= scale;
        }
        return sum;
    }
}
