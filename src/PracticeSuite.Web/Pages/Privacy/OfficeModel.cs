using PracticeSuite.Platform.Operations;
using PracticeSuite.Privacy.Contracts;
using PracticeSuite.Web.Components;
using PracticeSuite.Web.Live;

namespace PracticeSuite.Web.Pages.Privacy;

/// <summary>What the pages of the privacy office have in common: an act is done, said, and followed by what stands there now.</summary>
public abstract class OfficeModel(IOperations operations, PracticeClock clock, PatientNames patients, Downloads downloads)
{
    public FormState Form { get; } = new();

    public string? Said { get; private set; }

    public PracticeClock Clock => clock;

    public PatientNames Patients => patients;

    protected IOperations Operations => operations;

    public void Dismiss() => Said = null;

    protected abstract Task RefreshAsync();

    protected async Task<bool> DoAsync<TService>(string said, Func<TService, CancellationToken, Task> act, FormState? form = null)
        where TService : notnull
    {
        Said = null;
        if (!await (form ?? Form).TryAsync(() => operations.RunAsync(act)))
            return false;
        Said = said;
        await RefreshAsync();
        return true;
    }

    /// <summary>A paper comes with the answer; it was recorded before.</summary>
    protected async Task SaveAsync<TService>(Func<TService, CancellationToken, Task<PrivacyFile>> print)
        where TService : notnull
    {
        PrivacyFile? file = null;
        if (await Form.TryAsync(async () => file = await operations.RunAsync(print)))
            await downloads.SaveAsync(file!.Name, file.ContentType, file.Content);
    }

    protected Task<TResult> AskAsync<TService, TResult>(Func<TService, CancellationToken, Task<TResult>> ask)
        where TService : notnull => operations.RunAsync(ask);
}
