package nl.techniekwijzer.llm;

import com.fasterxml.jackson.core.JacksonException;
import dev.langchain4j.data.message.SystemMessage;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.exception.HttpException;
import dev.langchain4j.exception.TimeoutException;
import dev.langchain4j.http.client.jdk.JdkHttpClient;
import dev.langchain4j.model.chat.StreamingChatModel;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.chat.response.PartialResponse;
import dev.langchain4j.model.chat.response.PartialResponseContext;
import dev.langchain4j.model.chat.response.StreamingChatResponseHandler;
import dev.langchain4j.model.openai.OpenAiStreamingChatModel;
import dev.langchain4j.model.output.FinishReason;
import dev.langchain4j.model.output.TokenUsage;
import java.io.IOException;
import java.net.http.HttpClient.Version;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A model behind an OpenAI-compatible endpoint, through LangChain4j. Thread-safe. */
final class OpenAiModel implements LanguageModel {
    /** A host that is there answers within this time; the rest of the time for the first token is for the model. */
    private static final int CONNECT_MILLIS = 3_000;
    /** Any number will do, as long as it is the same each time. */
    private static final int SEED = 7;

    private static final int BAD_REQUEST = 400;
    private static final int UNPROCESSABLE = 422;

    private final LlmSettings settings;
    private final dev.langchain4j.http.client.HttpClient http;
    /** Some endpoints refuse requests with a seed; after the first refusal they get none. */
    private volatile boolean seeded = true;

    OpenAiModel(LlmSettings settings) {
        this.settings = settings;
        this.http = JdkHttpClient.builder()
                .httpClientBuilder(java.net.http.HttpClient.newBuilder()
                        .version(Version.HTTP_1_1)
                        .executor(Executors.newVirtualThreadPerTaskExecutor()))
                .connectTimeout(Duration.ofMillis(Math.min(CONNECT_MILLIS, settings.firstTokenMillis())))
                .readTimeout(Duration.ofMillis(settings.firstTokenMillis())) // Up to the headers of the response.
                .build();
    }

    @Override
    public String name() {
        return settings.model();
    }

    @Override
    public Call start(Prompt prompt) {
        OpenRequest request = new OpenRequest(http);
        QueuedCall call = new QueuedCall(request::cancel);
        // The HTTP client reads a response that is there at once on the thread that asked; ours must be free to give it
        // up in time.
        Thread.ofVirtual().name("model").start(() -> send(prompt, request, call, seeded));
        return call;
    }

    private void send(Prompt prompt, OpenRequest request, QueuedCall call, boolean withSeed) {
        StreamingChatModel model = OpenAiStreamingChatModel.builder()
                .httpClientBuilder(request)
                .baseUrl(settings.baseUrl())
                .apiKey(settings.apiKey().isEmpty() ? null : settings.apiKey())
                .modelName(settings.model())
                .temperature(0.0)
                .seed(withSeed ? SEED : null)
                .maxTokens(settings.maxTokens())
                .build();
        ChatRequest chat = ChatRequest.builder()
                .messages(SystemMessage.from(prompt.system()), UserMessage.from(prompt.user()))
                .build();
        try {
            model.chat(
                    chat,
                    new Handler(
                            call,
                            () -> {
                                seeded = false;
                                send(prompt, request, call, false);
                            },
                            withSeed));
        } catch (RuntimeException e) {
            call.add(new Event.Failed(failure(e)));
        }
    }

    /** Turns what LangChain4j tells into events. */
    private static final class Handler implements StreamingChatResponseHandler {
        private final QueuedCall call;
        private final Runnable withoutSeed;
        private final boolean seeded;
        private volatile boolean received;

        Handler(QueuedCall call, Runnable withoutSeed, boolean seeded) {
            this.call = call;
            this.withoutSeed = withoutSeed;
            this.seeded = seeded;
        }

        @Override
        public void onPartialResponse(PartialResponse piece, PartialResponseContext context) {
            received = true;
            if (call.isClosed()) {
                context.streamingHandle().cancel();
            } else {
                call.add(new Event.Piece(piece.text()));
            }
        }

        @Override
        public void onCompleteResponse(ChatResponse response) {
            call.add(end(response));
        }

        @Override
        public void onError(Throwable error) {
            int status = status(error);
            if (seeded && (status == BAD_REQUEST || status == UNPROCESSABLE) && !call.isClosed()) {
                withoutSeed.run();
            } else {
                Failure failure = failure(error);
                boolean cutOff = received && failure instanceof Failure.Garbage; // In the middle of an event.
                call.add(new Event.Failed(cutOff ? new Failure.BrokenStream() : failure));
            }
        }
    }

    /** A stream that ends without saying why was cut off. */
    private static Event end(ChatResponse response) {
        @Nullable FinishReason reason = response.finishReason();
        if (reason == null) {
            return new Event.Failed(new Failure.BrokenStream());
        }
        if (reason == FinishReason.CONTENT_FILTER) {
            return new Event.Failed(new Failure.Refusal());
        }
        @Nullable TokenUsage usage = response.tokenUsage();
        return new Event.Finished(
                usage == null ? 0 : count(usage.inputTokenCount()),
                usage == null ? 0 : count(usage.outputTokenCount()),
                reason == FinishReason.LENGTH);
    }

    private static int count(@Nullable Integer tokens) {
        return tokens == null ? 0 : tokens;
    }

    private static int status(Throwable error) {
        return cause(error, HttpException.class).map(HttpException::statusCode).orElse(0);
    }

    /** What an error of LangChain4j or of the connection comes down to. */
    static Failure failure(Throwable error) {
        int status = status(error);
        return switch (status) {
            case 0 -> withoutStatus(error);
            case 401, 403 -> new Failure.KeyRefused();
            case 404 -> new Failure.NoSuchModel();
            case 408 -> new Failure.NoFirstToken();
            case 429 -> new Failure.TooManyRequests();
            default -> status >= 500 ? new Failure.ServerFault() : new Failure.RequestRefused();
        };
    }

    private static Failure withoutStatus(Throwable error) {
        if (cause(error, java.net.http.HttpConnectTimeoutException.class).isPresent()
                || cause(error, java.net.ConnectException.class).isPresent()
                || cause(error, java.nio.channels.UnresolvedAddressException.class)
                        .isPresent()) {
            return new Failure.NoConnection();
        }
        if (cause(error, TimeoutException.class).isPresent()
                || cause(error, HttpTimeoutException.class).isPresent()) {
            return new Failure.NoFirstToken();
        }
        if (cause(error, JacksonException.class).isPresent()) {
            return new Failure.Garbage();
        }
        return cause(error, IOException.class).isPresent() ? new Failure.BrokenStream() : new Failure.ServerFault();
    }

    private static <T extends Throwable> Optional<T> cause(Throwable error, Class<T> type) {
        return Stream.<@Nullable Throwable>iterate(error, e -> e != null, e -> e.getCause())
                .filter(type::isInstance)
                .map(type::cast)
                .findFirst();
    }
}
