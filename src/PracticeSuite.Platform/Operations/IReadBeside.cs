namespace PracticeSuite.Platform.Operations;

/// <summary>
/// A long read of an operation beside its others, in an operation of its own: the same caller, who sees the same, and another connection, so that both the program and
/// the database work on the two at once. What the operation itself has saved and not committed it does not see.
/// </summary>
public interface IReadBeside
{
    Task<TResult> RunAsync<TService, TResult>(Func<TService, CancellationToken, Task<TResult>> read, CancellationToken cancellationToken)
        where TService : notnull;
}

internal sealed class ReadBeside(OperationFactory factory, CurrentCaller caller) : IReadBeside
{
    /// <summary>What is read is shown to nobody here, so the trail tells of no view: the operation beside which it runs answers for what it shows.</summary>
    public async Task<TResult> RunAsync<TService, TResult>(Func<TService, CancellationToken, Task<TResult>> read, CancellationToken cancellationToken)
        where TService : notnull
    {
        var (mine, openness, answer) = (factory.For(caller.Caller), caller.Sight.Openness, default(TResult)!);
        await Task.Run(() => mine.RunAsync<Reader<TService>>(async (reader, token) => answer = await reader.ReadAsync(openness, read, token), cancellationToken), cancellationToken);
        return answer;
    }

    private sealed class Reader<TService>(TService service, CurrentCaller caller)
    {
        public Task<TResult> ReadAsync<TResult>((int Facts, int AsShown, int Unlabelled) openness, Func<TService, CancellationToken, Task<TResult>> read, CancellationToken cancellationToken)
        {
            caller.Sight.Openness = openness;
            return read(service, cancellationToken);
        }
    }
}
