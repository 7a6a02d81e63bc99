using PracticeSuite.Platform.Operations;

namespace PracticeSuite.Suite.Tests.Pages;

/// <summary>Somebody does something else, once, after an operation has read and before the page hears of it.</summary>
internal sealed class Amid(IOperations inner) : IOperations
{
    public Func<Task>? Act { get; set; }

    public IOperations Once => inner.Once;

    public IOperations About(Guid patientId) => this;

    public async Task<TResult> RunAsync<TService, TResult>(Func<TService, CancellationToken, Task<TResult>> work, CancellationToken cancellationToken = default)
        where TService : notnull
    {
        var answer = await inner.RunAsync(work, cancellationToken);
        var act = Act;
        Act = null;
        await (act?.Invoke() ?? Task.CompletedTask);
        return answer;
    }

    public Task RunAsync<TService>(Func<TService, CancellationToken, Task> work, CancellationToken cancellationToken = default)
        where TService : notnull => inner.RunAsync(work, cancellationToken);
}
