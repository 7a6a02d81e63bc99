using PracticeSuite.Kernel;
using PracticeSuite.Platform.Access;
using PracticeSuite.Platform.Operations;

namespace PracticeSuite.Web.Sessions;

/// <summary>
/// A page's operations. One that wants a fresh proof of who is there has done nothing yet when it says so: the page asks, and does it
/// again after the answer. So no page knows which of its acts want one.
/// </summary>
internal sealed class CircuitOperations(IOperations inner, ReauthenticationPrompt prompt) : IOperations
{
    public IOperations Once => new CircuitOperations(inner.Once, prompt);

    public IOperations About(Guid patientId) => new CircuitOperations(inner.About(patientId), prompt);

    public async Task<TResult> RunAsync<TService, TResult>(
        Func<TService, CancellationToken, Task<TResult>> work, CancellationToken cancellationToken = default)
        where TService : notnull
    {
        try
        {
            return await inner.RunAsync(work, cancellationToken);
        }
        catch (BusinessException refused) when (refused.Code == Reauthentication.Code)
        {
            if (!await prompt.AskAsync().WaitAsync(cancellationToken))
                throw;
        }

        return await inner.RunAsync(work, cancellationToken);
    }

    public Task RunAsync<TService>(Func<TService, CancellationToken, Task> work, CancellationToken cancellationToken = default)
        where TService : notnull =>
        RunAsync<TService, bool>(
            async (service, token) =>
            {
                await work(service, token);
                return true;
            },
            cancellationToken);
}
