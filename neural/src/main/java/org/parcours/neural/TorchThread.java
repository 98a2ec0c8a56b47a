package org.parcours.neural;

import java.util.concurrent.Callable;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * The thread on which PyTorch computes. The library is told per thread on how many others it may compute, and rounds
 * otherwise on others; and it collects gradients for one network of the process at a time. On one thread for all, one seed
 * gives one answer whoever asks.
 */
final class TorchThread {
    private static final ExecutorService THREAD = Executors.newSingleThreadExecutor(work -> {
        Thread thread = new Thread(work, "parcours-torch");
        thread.setDaemon(true);
        return thread;
    });

    private TorchThread() {}

    /** Runs some short work there and waits for it; an interrupt is kept for later. */
    static <T> T call(Callable<T> work) {
        Future<T> running = THREAD.submit(work);
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    return running.get();
                } catch (InterruptedException later) {
                    interrupted = true;
                }
            }
        } catch (ExecutionException failed) {
            throw failed.getCause() instanceof RuntimeException known ? known : new CompletionException(failed);
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** Runs some short work there and waits for it. */
    static void run(Runnable work) {
        call(() -> {
            work.run();
            return true;
        });
    }
}
