package org.parcours.files;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.LongConsumer;

/** A stream that tells after each block how many bytes have been read. */
final class CountedStream extends FilterInputStream {
    private final LongConsumer bytesRead;
    private long count;

    CountedStream(InputStream source, LongConsumer bytesRead) {
        super(source);
        this.bytesRead = bytesRead;
    }

    @Override
    public int read() throws IOException {
        int value = super.read();
        tell(value < 0 ? 0 : 1);
        return value;
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
        int read = super.read(into, from, length);
        tell(Math.max(0, read));
        return read;
    }

    private void tell(int more) {
        count += more;
        bytesRead.accept(count);
    }
}
