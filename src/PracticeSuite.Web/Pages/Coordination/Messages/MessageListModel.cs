using PracticeSuite.Coordination.Contracts.Messages;
using PracticeSuite.Web.Components;
using PracticeSuite.Web.Live;

namespace PracticeSuite.Web.Pages.Coordination.Messages;

/// <summary>The person's conversations, unread first.</summary>
public sealed class MessageListModel(MessageDesk desk, PracticeClock clock, StaffNames staff, PatientNames names)
{
    private string _search = "";

    public IReadOnlyList<MessageThreadRowDto>? Rows { get; private set; }

    public FormState Form { get; } = new();

    public MessageDesk Desk => desk;

    public PracticeClock Clock => clock;

    public StaffNames Staff => staff;

    public bool IsSearching => _search.Trim().Length > 0;

    public string About(MessageThreadRowDto row) => row.PatientId is { } patient ? names[patient] : "No patient";

    public string Others(MessageThreadRowDto row) => string.Join(", ", row.Participants.Where(id => id != desk.StaffId).Select(id => staff[id]));

    public string Last(MessageThreadRowDto row) => $"{(row.LastById == desk.StaffId ? "You: " : "")}{row.LastLine ?? "Message retracted"}";

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
            var rows = await desk.AskAsync((messages, ct) => messages.GetListAsync(search, ct));
            await names.LearnAsync(rows.Select(row => row.PatientId).OfType<Guid>());
            Rows = rows;
        });
        if (search != _search)
            await RefreshAsync();
    }
}
