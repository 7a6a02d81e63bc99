using PracticeSuite.Charting.Contracts.Patients;
using PracticeSuite.Charting.Contracts.PsychotherapyNotes;
using PracticeSuite.Platform.Operations;
using PracticeSuite.Web.Components;
using PracticeSuite.Web.Live;

namespace PracticeSuite.Web.Pages.Privacy;

/// <summary>Requests to give psychotherapy notes out, and the keys of authors who have left.</summary>
public sealed class NoteExportsModel(IOperations operations, PracticeClock clock, PatientNames names, StaffNames staff, Downloads downloads)
{
    public IReadOnlyList<PsychotherapyNoteExportDto>? All { get; private set; }

    public IReadOnlyList<DepartedNoteAuthor> Departed { get; private set; } = [];

    public FormState Form { get; } = new();

    public PracticeClock Clock => clock;

    public PatientNames Patients => names;

    public StaffNames Staff => staff;

    public string? Said { get; private set; }

    public bool IsAsking { get; private set; }

    public PatientName? Patient { get; set; }

    public Guid? AuthorStaffId { get; set; }

    public SessionNoteKind Kind { get; set; }

    public PsychotherapyExportBasis Basis { get; set; } = PsychotherapyExportBasis.RequiredByLaw;

    public bool IsSeparateAuthorization { get; set; }

    public string? Recipient { get; set; }

    public string? Explanation { get; set; }

    public DateOnly? From { get; set; }

    public DateOnly? To { get; set; }

    public async Task LoadAsync()
    {
        await clock.LoadAsync();
        await staff.LoadAsync();
        await RefreshAsync();
    }

    public void Begin() => (IsAsking, Said) = (true, null);

    public void Close()
    {
        (IsAsking, Patient, AuthorStaffId, Kind, IsSeparateAuthorization, Recipient, Explanation, From, To) = (false, null, null, default, false, null, null, null, null);
        Form.Clear();
    }

    public async Task RequestAsync()
    {
        var input = new PsychotherapyNoteExportInput(Patient?.Id, AuthorStaffId, Basis, IsSeparateAuthorization, Recipient, Explanation, From, To) { Kind = Kind };
        if (await DoAsync("Asked for. Another privacy officer must agree within 7 days.", (exports, ct) => exports.RequestAsync(input, ct)))
            Close();
    }

    public Task ApproveAsync(Guid id) => DoAsync("Agreed. Whoever asked can make the file within 24 hours.", (exports, ct) => exports.ApproveAsync(id, ct));

    public Task<bool> DeclineAsync(Guid id, string reason) => DoAsync("Declined.", (exports, ct) => exports.DeclineAsync(id, reason, ct));

    public Task CancelAsync(Guid id) => DoAsync("Canceled.", (exports, ct) => exports.CancelAsync(id, ct));

    public Task SealAsync(Guid authorId) => DoAsync("The key is in escrow.", (exports, ct) => exports.SealAsync(authorId, ct));

    public Task ReturnAsync(Guid authorId) => DoAsync("The key is given back.", (exports, ct) => exports.ReturnAsync(authorId, ct));

    /// <summary>The file is made once, so it comes with the answer and not by an address that could be asked twice.</summary>
    public async Task ProduceAsync(Guid id)
    {
        PsychotherapyNoteExportFile? file = null;
        var isMade = await DoAsync(
            "The file is made and downloaded. There is no second one.",
            async (exports, ct) => file = await exports.ProduceAsync(id, ct));
        if (isMade)
            await downloads.SaveAsync(file!.Name, file.ContentType, file.Content);
    }

    private async Task<bool> DoAsync(string said, Func<IPsychotherapyNoteExportAppService, CancellationToken, Task> act)
    {
        Said = null;
        var isDone = await Form.TryAsync(() => operations.RunAsync(act));
        if (!isDone)
            return false;
        Said = said;
        await RefreshAsync();
        return true;
    }

    private async Task RefreshAsync()
    {
        All = await operations.RunAsync<IPsychotherapyNoteExportAppService, IReadOnlyList<PsychotherapyNoteExportDto>>((exports, ct) => exports.GetListAsync(ct));
        Departed = await operations.RunAsync<IPsychotherapyNoteExportAppService, IReadOnlyList<DepartedNoteAuthor>>((exports, ct) => exports.GetDepartedAuthorsAsync(ct));
        await names.LearnAsync(All.Select(export => export.PatientId));
    }
}
