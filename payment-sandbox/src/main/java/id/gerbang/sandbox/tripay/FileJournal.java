package id.gerbang.sandbox.tripay;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.deser.std.StdDelegatingDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdDelegatingSerializer;
import com.fasterxml.jackson.databind.util.StdConverter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.function.UnaryOperator;

/** One JSON file, replaced as a whole at each change. It contains no key. */
final class FileJournal implements Journal {

    private static final ObjectMapper MAPPER = new ObjectMapper().registerModule(instants());

    private final Path file;

    private Contents written = Contents.NOTHING;
    private boolean closed;

    /** A file that need not exist yet; its directory has to. */
    FileJournal(Path file) {
        this.file = file.toAbsolutePath();
    }

    @Override
    public synchronized Contents load() {
        if (Files.exists(file)) {
            try {
                written = MAPPER.readValue(Files.readAllBytes(file), Contents.class);
            } catch (IOException e) {
                throw new UncheckedIOException("cannot read the transactions in " + file, e);
            }
        }
        return written;
    }

    @Override
    public synchronized void save(UnaryOperator<Contents> change) {
        if (closed) {
            return;
        }
        Contents contents = change.apply(written);
        Path next = file.resolveSibling(file.getFileName() + ".new");
        try {
            Files.write(next, MAPPER.writeValueAsBytes(contents));
            Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write the transactions to " + file, e);
        }
        written = contents;
    }

    @Override
    public synchronized void close() {
        closed = true;
    }

    private static SimpleModule instants() {
        return new SimpleModule()
                .addSerializer(Instant.class, new StdDelegatingSerializer(Instant.class, new ToMillis()))
                .addDeserializer(Instant.class, new StdDelegatingDeserializer<>(new FromMillis()));
    }

    private static final class ToMillis extends StdConverter<Instant, Long> {
        @Override
        public Long convert(Instant instant) {
            return instant.toEpochMilli();
        }
    }

    private static final class FromMillis extends StdConverter<Long, Instant> {
        @Override
        public Instant convert(Long millis) {
            return Instant.ofEpochMilli(millis);
        }
    }
}
