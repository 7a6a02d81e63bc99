using PracticeSuite.Coordination.Contracts.Messages;
using PracticeSuite.Web.Components;
using PracticeSuite.Web.Live;

namespace PracticeSuite.Web.Pages.Coordination.Messages;

/// <summary>The person's conversations, unread first, and what they look for in them. What was searched for stands in no address (K-068).</summary>
public sealed class MessageListModel(MessageDesk desk, PracticeClock clock, StaffNames staff, PatientNames names)
{
    private string _search = "";

    public IReadOnlyList<MessageThreadRowDto>? Rows { get; private set; }

    /// <summary>Null = nothing is searched for.</summary>
    public IReadOnlyList<MessageHitDto>? Hits { get; private set; }

    public FormState Form { get; } = new();

    public MessageDesk Desk => desk;

    public PracticeClock Clock => clock;

    public StaffNames Staff => staff;

    public bool IsSearching => _search.Trim().Length > 0;

    public string About(Guid? patientId) => patientId is { } patient ? names[patient] : "No patient";

    public string Others(MessageThreadRowDto row) =>
        string.Join(", ", row.Participants.Where(id => id != desk.StaffId).Select(id => staff[id]).Prepend(row.Kind == ThreadKind.Patient ? "The patient" : "").Where(name => name.Length > 0));

    public string Last(MessageThreadRowDto row) => $"{(row.IsLastOfPatient ? "Patient: " : row.LastById == desk.StaffId ? "You: " : "")}{row.LastLine ?? "Message retracted"}";

    public async Task LoadAsync()
    {
        await desk.IdentifyAsync();
        await staff.LoadAsync();
        await RefreshAsync();
    }

    public async Task SearchAsync(string text)
    {
        _search = text;
        await RefreshAsync();
    }

    /// <summary>While the session is locked, what was seen last stands.</summary>
    public async Task RefreshAsync()
    {
        var search = _search;
        await Form.TryAsync(async () =>
        {
            var rows = await desk.AskAsync((messages, ct) => messages.GetListAsync(ct));
            var hits = IsSearching ? await desk.AskAsync((messages, ct) => messages.FindAsync(search, ct)) : null;
            await names.LearnAsync([.. rows.Select(row => row.PatientId).OfType<Guid>(), .. (hits ?? []).Select(hit => hit.PatientId).OfType<Guid>()]);
            (Rows, Hits) = (rows, hits);
        });
        if (search != _search)
            await RefreshAsync();
    }
}
