namespace PracticeSuite.Cli.Simulation;

/// <summary>
/// Stands in the place of a clearinghouse and of the payers behind it, for whoever wants to see the whole way of a claim: takes files from the folder
/// out and puts answers into the folder in. It takes nothing that is for production.
/// </summary>
internal sealed class SimulatedClearinghouse(string folder, SimulatedPayer payer, TimeSpan pace, TimeProvider clock, Action<string> say)
{
    private static readonly TimeSpan Beat = TimeSpan.FromSeconds(2);

    private readonly string _out = Path.Combine(folder, "out");
    private readonly string _in = Path.Combine(folder, "in");
    private readonly string _taken = Path.Combine(folder, "taken");
    private readonly HashSet<string> _left = new(StringComparer.Ordinal);

    /// <summary>Until somebody stops it.</summary>
    public async Task WatchAsync(CancellationToken cancellationToken)
    {
        while (true)
        {
            await AnswerAllAsync(cancellationToken);
            await Task.Delay(Beat, clock, cancellationToken);
        }
    }

    /// <returns>How many files were answered.</returns>
    public async Task<int> AnswerAllAsync(CancellationToken cancellationToken)
    {
        foreach (var one in (string[])[_out, _in, _taken])
            Directory.CreateDirectory(one);
        var answered = 0;
        foreach (var file in Directory.GetFiles(_out).Where(IsWhole).Order(StringComparer.Ordinal))
        {
            if (await AnswerAsync(file, cancellationToken))
                answered++;
        }

        return answered;
    }

    /// <summary>A file that was answered in part when somebody stopped this is answered again, with the same bytes: whoever reads them knows them.</summary>
    private async Task<bool> AnswerAsync(string file, CancellationToken cancellationToken)
    {
        SimulatedBatch batch;
        await using (var content = File.OpenRead(file))
            batch = await SimulatedBatch.ReadAsync(content, cancellationToken);
        var name = Path.GetFileName(file);
        if (batch.Interchange is not { IsTest: true } || batch.Control == 0)
        {
            if (_left.Add(name))
                say($"{name} is left where it is: it is for production (ISA15), or no file of claims. A simulation answers neither.");
            return false;
        }

        foreach (var (answer, bytes) in new SimulatedAnswers(batch, payer).All())
        {
            var target = Path.Combine(_in, answer);
            var temporary = Path.Combine(_in, $".{answer}.part");
            await File.WriteAllBytesAsync(temporary, bytes, cancellationToken);
            File.Move(temporary, target, overwrite: true);
            say($"{name}: {answer}");
            if (pace > TimeSpan.Zero)
                await Task.Delay(pace, clock, cancellationToken);
        }

        File.Move(file, Path.Combine(_taken, name), overwrite: true);
        return true;
    }

    private static bool IsWhole(string file) => !Path.GetFileName(file).StartsWith('.') && !file.EndsWith(".part", StringComparison.OrdinalIgnoreCase);
}
