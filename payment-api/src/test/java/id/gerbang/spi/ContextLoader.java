package id.gerbang.spi;

import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;

/** Work under another context class loader. */
final class ContextLoader {

    private ContextLoader() {}

    static <T> T with(@Nullable ClassLoader loader, Callable<T> work) throws Exception {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(loader);
        try {
            return work.call();
        } finally {
            thread.setContextClassLoader(before);
        }
    }
}
