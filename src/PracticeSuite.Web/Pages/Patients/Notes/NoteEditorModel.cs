using PracticeSuite.Charting.Contracts.Notes;
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
public sealed partial class NoteEditorModel(IOperations operations, PracticeClock practice, StaffNames staff, ILogger<NoteEditorModel> logger)
{
    private readonly Guid _window = Guid.CreateVersion7();
    private int _version;
    private bool _isSaving;

    public NoteDraftDto? Draft { get; private set; }

    public NoteTemplate Template { get; private set; } = NoteTemplates.All[0];

    public NoteText Text { get; private set; } = new(NoteTemplates.All[0]);

    public NoteChoices Choices { get; private set; } = NoteChoices.None;

    public FormState Form { get; } = new();

    public FormState Loading { get; } = new();

    public PatientClock Clock { get; private set; } = new(practice);

    public StaffNames Staff => staff;

    public string? Intent { get; set; }

    /// <summary>Typed and not kept yet.</summary>
    public bool IsDirty { get; private set; }

    public bool IsUnsaved => IsDirty && !_isSaving;

    /// <summary>How it stands with keeping, in words.</summary>
    public string State { get; private set; } = "";

    public bool HasFailed { get; private set; }

    /// <summary>Texts that other windows wrote; until they are settled, this window's own stays beside the draft.</summary>
    public IReadOnlyList<NoteBody> Others { get; private set; } = [];

    public bool IsCoAuthor { get; private set; }

    public async Task LoadAsync(Guid patientId, Guid draftId)
    {
        await staff.LoadAsync();
        Clock = await PatientClock.ReadAsync(operations, practice, patientId);
        await Loading.TryAsync(async () => Take(await ReadAsync(draftId)));
        if (Draft is null)
            return;
        Choices = await NoteChoices.ReadAsync(operations, patientId);
        var me = await operations.RunAsync<IAccess, Guid?>((access, _) => Task.FromResult(access.Caller.StaffId));
        IsCoAuthor = Draft.AuthorId != me;
    }

    public void Touch()
    {
        IsDirty = true;
        if (!HasFailed)
            State = "Not saved yet";
    }

    /// <summary>Every few seconds while somebody types, and when they leave a box.</summary>
    public async Task KeepAsync()
    {
        if (!IsDirty || _isSaving || Draft is null)
            return;
        _isSaving = true;
        try
        {
            await KeepAsync(again: true);
        }
        finally
        {
            _isSaving = false;
        }
    }

    /// <summary>What stands in the boxes is the text from now on; the others were looked at.</summary>
    public async Task SettleAsync()
    {
        var done = await Form.TryAsync(async () =>
        {
            var now = await ReadAsync(Draft!.Id);
            var kept = await SendAsync(now.Version);
            Take(await operations.RunAsync<INoteDraftAppService, NoteDraftDto>((drafts, ct) => drafts.SettleAsync(Draft.Id, kept.Version, ct)));
        });
        if (done)
            Say($"Saved {Show.ToTheSecond(Draft!.KeptAt, Clock.Zone)}");
    }

    public void TakeFrom(NoteBody other, string section, bool add)
    {
        var text = other.Sections.FirstOrDefault(one => one.Key == section)?.Text ?? "";
        Text[section] = add && Text[section].Length > 0 ? $"{Text[section].TrimEnd()}\n{text}" : text;
        Touch();
    }

    public Task CopyForwardAsync(Guid noteId) => ChangeAsync((drafts, ct) => drafts.CopyForwardAsync(Draft!.Id, noteId, _version, ct));

    public Task NameCoAuthorAsync(Guid? staffId) => ChangeAsync((drafts, ct) => drafts.NameCoAuthorAsync(Draft!.Id, staffId, _version, ct));

    /// <summary>Sentences of the private draft came in.</summary>
    public void Take(NoteDraftDto draft)
    {
        (Draft, _version, Template) = (draft, draft.Version, NoteTemplates.Find(draft.Template) ?? Template);
        Text = new NoteText(Template);
        Text.Take(draft.Body, Clock);
        Others = [.. draft.Beside.Where(beside => beside.Window != _window).Select(beside => beside.Body)];
        IsDirty = false;
        Say($"Saved {Show.ToTheSecond(draft.KeptAt, Clock.Zone)}");
    }

    /// <summary>The version to go on from, with all that was typed in it; null = it could not be kept, or another window's text waits.</summary>
    public async Task<int?> FlushAsync()
    {
        Touch();
        await KeepAsync();
        return IsDirty || Others.Count > 0 ? null : _version;
    }

    /// <returns>Whether it is signed; if not, each box says what it lacks.</returns>
    public async Task<bool> SignAsync()
    {
        Form.Clear();
        if (await FlushAsync() is not { } version)
            return false;
        var gaps = await operations.RunAsync<INoteDraftAppService, IReadOnlyList<NoteGap>>((drafts, ct) => drafts.CheckAsync(Draft!.Id, ct));
        foreach (var gap in gaps.DistinctBy(gap => gap.Field))
            Form.Refuse(gap.Field, gap.Message);
        return gaps.Count == 0 && await Form.TryAsync(() => operations.RunAsync<INoteDraftAppService, NoteDto>(
            (drafts, ct) => drafts.SignAsync(Draft!.Id, new NoteSigning(version, Intent), ct)));
    }

    public Task<bool> DiscardAsync() => Form.TryAsync(async () =>
    {
        await operations.RunAsync<INoteDraftAppService>((drafts, ct) => drafts.DiscardAsync(Draft!.Id, ct));
        IsDirty = false;
    });

    private async Task ChangeAsync(Func<INoteDraftAppService, CancellationToken, Task<NoteDraftDto>> change)
    {
        if (await FlushAsync() is not null)
            await Form.TryAsync(async () => Take(await operations.RunAsync(change)));
    }

    /// <param name="again">Where two windows saved in the same moment, the second look finds the other's text and stands beside it.</param>
    private async Task KeepAsync(bool again)
    {
        try
        {
            IsDirty = false;
            var kept = await SendAsync(_version);
            _version = kept.Version;
            Say($"Saved {Show.ToTheSecond(kept.At, Clock.Zone)}");
            if (kept.IsBeside || (kept.HasBeside && Others.Count == 0))
                await LookAsync(kept.IsBeside);
        }
        catch (BusinessException raced) when (again && raced.Code == "Data:ChangedMeanwhile")
        {
            await KeepAsync(again: false);
        }
        catch (BusinessException refused)
        {
            Fail($"Not saved. {refused.Message}");
        }
        catch (OperationCanceledException)
        {
            Fail("Not saved while the session is locked; it goes on by itself.");
        }
        catch (Exception failure) when (failure is not AccessDeniedException)
        {
            LogNotKept(failure.GetType().Name);
            Fail("Not saved: the server cannot keep it now. What you typed is here; it goes on by itself.");
        }
    }

    private async Task LookAsync(bool isBeside)
    {
        var now = await ReadAsync(Draft!.Id);
        var beside = now.Beside.Where(one => one.Window != _window).Select(one => one.Body);
        Others = isBeside ? [now.Body, .. beside] : [.. beside];
    }

    private Task<KeptDraft> SendAsync(int version)
    {
        var body = Text.ToBody(Clock);
        return operations.RunAsync<INoteDraftAppService, KeptDraft>((drafts, ct) => drafts.KeepAsync(Draft!.Id, new DraftText(body, version, _window), ct));
    }

    private Task<NoteDraftDto> ReadAsync(Guid id) => operations.RunAsync<INoteDraftAppService, NoteDraftDto>((drafts, ct) => drafts.GetAsync(id, ct));

    private void Say(string state) => (State, HasFailed) = (state, false);

    private void Fail(string state) => (IsDirty, State, HasFailed) = (true, state, true);

    [LoggerMessage(LogLevel.Warning, "A draft of a note could not be kept ({Failure}); its window tries again")]
    private partial void LogNotKept(string failure);
}
