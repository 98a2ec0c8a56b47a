package org.parcours.neural;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Activation;
import ai.djl.training.GradientCollector;
import ai.djl.training.optimizer.Optimizer;
import ai.djl.training.tracker.Tracker;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.parcours.model.network.Descent;
import org.parcours.model.network.Network;
import org.parcours.model.network.NetworkShape;

/** A network whose parameters are arrays of PyTorch; each call's own arrays are freed when it returns. */
final class TorchNetwork implements Network {
    /** Odds of what is impossible: their logarithm is finite, so that 0 times it is 0. */
    private static final float LEAST_ODDS = 1e-30F;

    private final NetworkShape shape;
    private final Engine engine;
    private final NDManager manager;
    private final Optimizer optimizer;

    /** Weights (inputs × outputs) and biases in turn, layer by layer. */
    private final List<NDArray> parameters = new ArrayList<>();

    TorchNetwork(NetworkShape shape, Engine engine, NDManager manager) {
        this.shape = shape;
        this.engine = engine;
        this.manager = manager;
        optimizer = optimizer(shape.descent());
        List<Integer> widths = shape.widths();
        for (int layer = 1; layer < widths.size(); layer++) {
            parameters.add(manager.zeros(new Shape(widths.get(layer - 1), widths.get(layer))));
            parameters.add(manager.zeros(new Shape(widths.get(layer))));
        }
        parameters.forEach(parameter -> parameter.setRequiresGradient(true));
        write(shape.firstParameters());
    }

    private static Optimizer optimizer(Descent descent) {
        Tracker rate = Tracker.fixed((float) descent.rate());
        return descent.fold(
                momentum -> Optimizer.sgd()
                        .setLearningRateTracker(rate)
                        .optMomentum((float) momentum.momentum())
                        .build(),
                adam -> Optimizer.adam().optLearningRateTracker(rate).build());
    }

    @Override
    public NetworkShape shape() {
        return shape;
    }

    @Override
    public double fit(float[] inputs, float[] targets, float[] weights) {
        int rows = rows(inputs);
        requireLength("targets", targets, rows * shape.outputs());
        requireLength("weights", weights, rows * shape.outputs());
        return TorchThread.call(() -> fit(rows, inputs, targets, weights));
    }

    private double fit(int rows, float[] inputs, float[] targets, float[] weights) {
        try (NDManager batch = manager.newSubManager()) {
            Shape outputs = new Shape(rows, shape.outputs());
            NDArray target = batch.create(targets, outputs);
            NDArray weight = batch.create(weights, outputs);
            double loss = descend(batch.create(inputs, new Shape(rows, shape.inputs())), target, weight);
            if (!Double.isFinite(loss)) {
                throw new IllegalStateException("The loss is %s; the learning rate %s is too high."
                        .formatted(loss, shape.descent().rate()));
            }
            return loss;
        }
    }

    private double descend(NDArray inputs, NDArray targets, NDArray weights) {
        double value;
        try (GradientCollector gradients = engine.newGradientCollector()) {
            NDArray outputs = forward(inputs);
            NDArray each = shape.output() == NetworkShape.Output.LINEAR
                    ? outputs.sub(targets).square().mul(weights)
                    : outputs.add(weights.maximum(LEAST_ODDS).log())
                            .logSoftmax(1)
                            .mul(targets)
                            .neg();
            NDArray loss = each.sum().div(inputs.getShape().get(0));
            gradients.backward(loss);
            value = loss.getFloat();
        }
        for (int i = 0; i < parameters.size(); i++) {
            // The next step adds to this array, which must be zero before.
            try (NDArray gradient = parameters.get(i).getGradient()) {
                optimizer.update(String.valueOf(i), parameters.get(i), gradient);
                gradient.subi(gradient);
            }
        }
        return value;
    }

    /** The outputs before softmax. */
    private NDArray forward(NDArray inputs) {
        NDArray values = inputs;
        for (int i = 0; i < parameters.size(); i += 2) {
            values = values.matMul(parameters.get(i)).add(parameters.get(i + 1));
            if (i + 2 < parameters.size()) {
                values = Activation.relu(values);
            }
        }
        return values;
    }

    @Override
    public float[] predict(float[] inputs) {
        int rows = rows(inputs);
        return TorchThread.call(() -> predict(rows, inputs));
    }

    private float[] predict(int rows, float[] inputs) {
        try (NDManager batch = manager.newSubManager()) {
            NDArray outputs = forward(batch.create(inputs, new Shape(rows, shape.inputs())));
            return (shape.output() == NetworkShape.Output.LINEAR ? outputs : outputs.softmax(1)).toFloatArray();
        }
    }

    private int rows(float[] inputs) {
        if (inputs.length % shape.inputs() != 0) {
            throw new IllegalArgumentException(
                    "%d numbers are no rows of %d inputs.".formatted(inputs.length, shape.inputs()));
        }
        return inputs.length / shape.inputs();
    }

    private static void requireLength(String what, float[] numbers, int length) {
        if (numbers.length != length) {
            throw new IllegalArgumentException("%d %s, but the rows need %d.".formatted(numbers.length, what, length));
        }
    }

    @Override
    public float[] parameters() {
        return TorchThread.call(this::read);
    }

    private float[] read() {
        float[] all = new float[shape.parameters()];
        int at = 0;
        for (NDArray parameter : parameters) {
            float[] some = parameter.toFloatArray();
            System.arraycopy(some, 0, all, at, some.length);
            at += some.length;
        }
        return all;
    }

    @Override
    public void setParameters(float[] all) {
        requireLength("parameters", all, shape.parameters());
        TorchThread.run(() -> write(all));
    }

    private void write(float[] all) {
        int at = 0;
        for (NDArray parameter : parameters) {
            int size = (int) parameter.getShape().size();
            parameter.set(Arrays.copyOfRange(all, at, at + size));
            at += size;
        }
    }

    @Override
    public void close() {
        TorchThread.run(manager::close);
    }
}
