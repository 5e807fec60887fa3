package id.gerbang.tck;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import org.jspecify.annotations.Nullable;

/** What java.util.logging is told meanwhile, at every level, but for the JDK's own loggers. */
final class LogRecords extends Handler implements AutoCloseable {

    private static final Logger ROOT = Logger.getLogger("");

    private final Queue<LogRecord> records = new ConcurrentLinkedQueue<>();
    private final @Nullable Level usual = ROOT.getLevel();
    /** The others would print all that is told now. */
    private final List<Handler> others = List.of(ROOT.getHandlers());

    LogRecords() {
        setLevel(Level.ALL);
        others.forEach(ROOT::removeHandler);
        ROOT.addHandler(this);
        ROOT.setLevel(Level.ALL);
    }

    @Override
    public void publish(LogRecord record) {
        String logger = Objects.requireNonNullElse(record.getLoggerName(), "");
        if (!logger.matches("(java|javax|jdk|sun|com\\.sun)\\..*")) {
            records.add(record);
        }
    }

    /** As they would be printed. */
    List<String> lines() {
        List<String> lines = new ArrayList<>();
        records.forEach(record -> lines.add(new SimpleFormatter().format(record)));
        return lines;
    }

    @Override
    public void flush() {}

    @Override
    public void close() {
        ROOT.removeHandler(this);
        ROOT.setLevel(usual);
        others.forEach(ROOT::addHandler);
    }
}
