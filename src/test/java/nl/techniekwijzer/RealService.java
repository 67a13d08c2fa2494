package nl.techniekwijzer;

import nl.techniekwijzer.knowledge.Knowledge;
import nl.techniekwijzer.knowledge.KnowledgeLoader.Loaded;

/** The service over the real {@code knowledge/} folder, put together once for all tests of this JVM. */
public final class RealService {
    private RealService() {}

    /** Initialised at first use, once, by the class loader. */
    private static final class Holder {
        static final Loaded LOADED = App.knowledge("knowledge");
        static final App APP = App.of(LOADED.knowledge());
    }

    public static Loaded loaded() {
        return Holder.LOADED;
    }

    public static Knowledge knowledge() {
        return Holder.LOADED.knowledge();
    }

    public static App app() {
        return Holder.APP;
    }
}
