using PracticeSuite.Platform.Operations;
using PracticeSuite.Web.Components;
using PracticeSuite.Web.Live;

namespace PracticeSuite.Web.Pages.Patients;

/// <summary>One kind of fact of one patient: its list, and what is done to it through the service that owns it.</summary>
public abstract class FactsModel<TService, TFact>(IOperations operations, PracticeClock practice, StaffNames staff)
    where TService : notnull
{
    public IReadOnlyList<TFact>? All { get; private set; }

    public FormState Form { get; } = new();

    public PatientClock Clock { get; private set; } = new(practice);

    public StaffNames Staff => staff;

    /// <summary>What goes with single facts by the patient's wish.</summary>
    public EntryAmendments Amendments { get; } = new(operations);

    protected IOperations Operations => operations;

    /// <summary>As the record names this kind of fact, where single ones can be amended; null = they cannot.</summary>
    protected virtual string? RecordPart => null;

    protected Guid PatientId { get; private set; }

    public async Task LoadAsync(Guid patientId)
    {
        PatientId = patientId;
        await staff.LoadAsync();
        Clock = await PatientClock.ReadAsync(operations, practice, patientId);
        await PrepareAsync();
        if (RecordPart is { } part)
            await Amendments.LoadAsync(patientId, part);
        await RefreshAsync();
    }

    /// <summary>What colleagues did meanwhile; what is typed into the form stays.</summary>
    public async Task LookAsync(CancellationToken left) =>
        All = await operations.RunAsync<TService, IReadOnlyList<TFact>>((service, ct) => ListAsync(service, PatientId, ct), left);

    protected abstract Task<IReadOnlyList<TFact>> ListAsync(TService service, Guid patientId, CancellationToken cancellationToken);

    protected void Append(IEnumerable<TFact> facts) => All = [.. All ?? [], .. facts];

    /// <summary>What the form needs to offer choices.</summary>
    protected virtual Task PrepareAsync() => Task.CompletedTask;

    protected async Task<bool> DoAsync(Func<TService, CancellationToken, Task> act)
    {
        var done = await Form.TryAsync(() => operations.RunAsync(act));
        if (done)
            await RefreshAsync();
        return done;
    }

    protected async Task RefreshAsync() =>
        All = await operations.RunAsync<TService, IReadOnlyList<TFact>>((service, ct) => ListAsync(service, PatientId, ct));
}
