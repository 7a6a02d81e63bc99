using PracticeSuite.Charting.Contracts.Notes;
using PracticeSuite.Identity.Contracts.Staff;
using PracticeSuite.Kernel;
using PracticeSuite.Platform.Access;
using PracticeSuite.Platform.Operations;
using PracticeSuite.Web.Components;
using PracticeSuite.Web.Live;

namespace PracticeSuite.Web.Pages.Patients.Notes;

/// <summary>
/// A draft in one window. What is typed stands in this page on the server at once and in the database within seconds. Nothing of it is
/// kept in the browser, whose storage outlives the sign-in and is read by whoever sits down at the machine next.
/// </summary>
public sealed class NoteEditorModel(IOperations operations, PracticeClock practice, StaffNames staff, ILogger<NoteEditorModel> logger) : IDisposable
{
    private readonly Guid _window = Guid.CreateVersion7();
    private readonly Keeping _keeping = new(logger);
    private int _version;
    private int? _shown;
    private NoteBody? _sent;

    public NoteDraftDto? Draft { get; private set; }

    public NoteTemplate Template { get; private set; } = NoteTemplates.All[0];

    public NoteText Text { get; private set; } = new(NoteTemplates.All[0]);

    public NoteChoices Choices { get; private set; } = NoteChoices.None;

    public FormState Form { get; } = new();

    public FormState Loading { get; } = new();

    public PatientClock Clock { get; private set; } = new(practice);

    public StaffNames Staff => staff;

    /// <summary>Who can be named as co-author: the care team, and whoever is named already.</summary>
    public IEnumerable<StaffMember> Colleagues => staff.Present.Where(one => one.Id != Draft?.AuthorId && (Choices.Team.Contains(one.Id) || one.Id == Draft?.CoAuthorId));

    public string? Intent { get; set; }

    public bool IsDirty => _keeping.IsDirty;

    public bool IsUnsaved => _keeping.IsUnsaved;

    /// <summary>How it stands with keeping, in words.</summary>
    public string State => _keeping.State;

    public int Answers => _keeping.Answers;

    public bool HasFailed => _keeping.HasFailed;

    /// <summary>Texts that other windows wrote; until they are settled, this window's own stays beside the draft.</summary>
    public IReadOnlyList<NoteBody> Others { get; private set; } = [];

    private IReadOnlyList<SeenText> Seen { get; set; } = [];

    public bool IsCoAuthor { get; private set; }

    public async Task LoadAsync(Guid patientId, Guid draftId)
    {
        await staff.LoadAsync();
        Clock = await PatientClock.ReadAsync(operations, practice, patientId);
        await Loading.TryAsync(async () => Take(await ReadAsync(patientId, draftId)));
        if (Draft is null)
            return;
        Choices = await NoteChoices.ReadAsync(operations, patientId);
        var me = await operations.RunAsync<IAccess, Guid?>((access, _) => Task.FromResult(access.Caller.StaffId));
        IsCoAuthor = Draft.AuthorId != me;
    }

    public void Touch() => _keeping.Touch();

    /// <summary>Every few seconds while somebody types, and when they leave a box.</summary>
    public async Task KeepAsync()
    {
        if (IsDirty && !_keeping.IsAsking && Draft is not null)
            await _keeping.AskAsync(() => _keeping.SendAsync(() => KeepAsync(again: true)));
    }

    public void Dispose() => _ = KeepLastAsync();

    public Task KeepLastAsync() => _keeping.LastAsync(KeepAsync);

    /// <summary>What stands in the boxes is the text from now on; the others were looked at, as they stand here and not as they went on since.</summary>
    public async Task SettleAsync()
    {
        await _keeping.AskedAsync();
        await _keeping.AskAsync(async () =>
        {
            var (body, version, seen) = (Text.ToBody(Clock), _shown ?? _version, Seen);
            (_sent, _keeping.IsDirty) = (body, false);
            var done = false;
            try
            {
                done = await Form.TryAsync(async () => Take(await operations.RunAsync<INoteDraftAppService, NoteDraftDto>(
                    (drafts, ct) => drafts.SettleAsync(Draft!.Id, new SettledText(body, version, _window, seen), ct))));
            }
            finally
            {
                _keeping.IsDirty |= !done;
            }

            if (!done && Form.WasRefusedFor("Charting:NoteDraftChanged", "Charting:NoteTextUnseen"))
                await LookAsync();
        });
    }

    public void TakeFrom(NoteBody other, string section, bool add)
    {
        var text = other.Sections.FirstOrDefault(one => one.Key == section)?.Text ?? "";
        Text[section] = add && Text[section].Length > 0 ? $"{Text[section].TrimEnd()}\n{text}" : text;
        Touch();
    }

    public Task CopyForwardAsync(Guid noteId) => ChangeAsync(Form, version => operations.RunAsync<INoteDraftAppService, NoteDraftDto>(
        (drafts, ct) => drafts.CopyForwardAsync(Draft!.Id, noteId, version, ct)));

    public Task NameCoAuthorAsync(Guid? staffId) => ChangeAsync(Form, version => operations.RunAsync<INoteDraftAppService, NoteDraftDto>(
        (drafts, ct) => drafts.NameCoAuthorAsync(Draft!.Id, staffId, version, ct)));

    /// <summary>Keeps what was typed, then lets something be done with the draft. What is typed meanwhile stays.</summary>
    /// <param name="form">That says why it was not done.</param>
    /// <param name="change">From the version that holds all that was typed.</param>
    public async Task<bool> ChangeAsync(FormState form, Func<int, Task<NoteDraftDto>> change)
    {
        var done = false;
        if (await FlushAsync(form) is { } version)
            await _keeping.AskAsync(async () => done = await form.TryAsync(async () => Take(await change(version))));
        return done;
    }

    /// <returns>Whether it is signed; if not, each box says what it lacks.</returns>
    public async Task<bool> SignAsync()
    {
        Form.Clear();
        if (await FlushAsync(Form) is not { } version)
            return false;
        var gaps = await operations.RunAsync<INoteDraftAppService, IReadOnlyList<NoteGap>>((drafts, ct) => drafts.CheckAsync(Draft!.Id, ct));
        foreach (var gap in gaps.DistinctBy(gap => gap.Field))
            Form.Refuse(gap.Field, gap.Message);
        return gaps.Count == 0 && await Form.TryAsync(() => operations.RunAsync<INoteDraftAppService, NoteDto>(
            (drafts, ct) => drafts.SignAsync(Draft!.Id, new NoteSigning(version, Intent), ct)));
    }

    public Task<bool> DiscardAsync() => Form.TryAsync(async () =>
    {
        await _keeping.AskedAsync();
        await operations.RunAsync<INoteDraftAppService>((drafts, ct) => drafts.DiscardAsync(Draft!.Id, _shown ?? _version, ct));
        _keeping.IsDirty = false;
    });

    private void Take(NoteDraftDto draft)
    {
        var body = _sent is { } sent ? NoteMerge.Of(draft.Body, sent, Text.ToBody(Clock)) : draft.Body;
        (Draft, _version, Template, _sent) = (draft, draft.Version, NoteTemplates.Find(draft.Template) ?? Template, draft.Body);
        Text = new NoteText(Template);
        Text.Take(body, Clock);
        Lay(draft, isBeside: false);
        _keeping.Saved($"Saved {Show.ToTheSecond(draft.KeptAt, Clock.Zone)}");
    }

    /// <summary>The version to go on from, with all that was typed in it; null = it could not be kept, or another window's text waits, and the form says so.</summary>
    private async Task<int?> FlushAsync(FormState form)
    {
        await _keeping.AskedAsync();
        Touch();
        await KeepAsync();
        if (Others.Count > 0)
            form.Tell("This draft was written in another window too. Look at its text above and keep one, then go on.");
        else if (HasFailed)
            form.Tell(State);
        else if (!IsDirty)
            return _version;
        else
            form.Tell("You typed while it was being saved. Try again.");
        return null;
    }

    /// <param name="again">Where two windows saved in the same moment, the second look finds the other's text and stands beside it.</param>
    private async Task KeepAsync(bool again)
    {
        try
        {
            var kept = await SendAsync(_version);
            _version = kept.Version;
            _keeping.Saved($"Saved {Show.ToTheSecond(kept.At, Clock.Zone)}");
            if (kept.IsBeside || (kept.HasBeside && Others.Count == 0))
                await LookAsync();
        }
        catch (BusinessException raced) when (again && raced.Code == "Data:ChangedMeanwhile")
        {
            await KeepAsync(again: false);
        }
    }

    private async Task LookAsync()
    {
        var now = await ReadAsync(Draft!.PatientId, Draft.Id);
        Lay(now, isBeside: now.Version != _version);
    }

    /// <param name="isBeside">The draft itself is another window's text, and this window's stands beside it.</param>
    private void Lay(NoteDraftDto draft, bool isBeside)
    {
        var beside = draft.Beside.Where(one => one.Window != _window).ToList();
        Others = [.. isBeside ? [draft.Body] : Array.Empty<NoteBody>(), .. beside.Select(one => one.Body)];
        Seen = [.. beside.Select(one => new SeenText(one.Window, one.Version))];
        _shown = isBeside ? draft.Version : null;
    }

    private Task<KeptDraft> SendAsync(int version)
    {
        var body = _sent = Text.ToBody(Clock);
        return operations.RunAsync<INoteDraftAppService, KeptDraft>((drafts, ct) => drafts.KeepAsync(Draft!.Id, new DraftText(body, version, _window), ct));
    }

    private Task<NoteDraftDto> ReadAsync(Guid patientId, Guid id) => operations.RunAsync<INoteDraftAppService, NoteDraftDto>((drafts, ct) => drafts.GetAsync(patientId, id, ct));
}
