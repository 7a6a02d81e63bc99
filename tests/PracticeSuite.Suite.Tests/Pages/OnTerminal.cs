using PracticeSuite.Platform.Operations;
using PracticeSuite.Suite.Tests.CommandLine;

namespace PracticeSuite.Suite.Tests.Pages;

/// <summary>The operations of a page on the composition of the command line.</summary>
internal sealed class OnTerminal(Terminal terminal) : IOperations
{
    public IOperations Once => this;

    public IOperations About(Guid patientId) => this;

    public Task<TResult> RunAsync<TService, TResult>(Func<TService, CancellationToken, Task<TResult>> work, CancellationToken cancellationToken = default)
        where TService : notnull => terminal.AskAsync(work);

    public Task RunAsync<TService>(Func<TService, CancellationToken, Task> work, CancellationToken cancellationToken = default)
        where TService : notnull => terminal.AskAsync<TService, bool>(async (service, token) =>
    {
        await work(service, token);
        return true;
    });
}
