using PracticeSuite.Charting.Contracts.Notes;
using PracticeSuite.Kernel;
using PracticeSuite.Platform.Access;
using PracticeSuite.Platform.Operations;
using PracticeSuite.Web.Components;

namespace PracticeSuite.Web.Pages.Patients.Notes;

/// <summary>The author's private text beside a draft. Only marked sentences leave it.</summary>
public sealed partial class PrivateModel(IOperations operations, ILogger<PrivateModel> logger)
{
    private Guid _draftId;
    private int _version;
    private TaskCompletionSource? _asking;
    private bool _isLate;

    public string Text { get; private set; } = "";

    public IReadOnlyList<PrivateSentence> Sentences { get; private set; } = [];

    public FormState Form { get; } = new();

    public string? Section { get; set; }

    public bool IsDirty { get; private set; }

    public bool IsUnsaved => IsDirty && _asking is null;

    public string State { get; private set; } = "";

    public bool HasFailed { get; private set; }

    /// <summary>Another window wrote: its text stands here until somebody has looked, and nothing is saved over it before that.</summary>
    public string? Other { get; private set; }

    public async Task LoadAsync(Guid draftId)
    {
        _draftId = draftId;
        var kept = await ReadAsync();
        (_version, Text, Sentences) = (kept.Version, kept.Text, kept.Sentences);
    }

    public void Write(string? text)
    {
        if (Text == (text ?? ""))
            return;
        (Text, IsDirty) = (text ?? "", true);
        if (!HasFailed)
            State = "Not saved yet";
    }

    public Task MarkAsync(PrivateSentence sentence, bool isMarked)
    {
        Sentences = [.. Sentences.Select(one => one == sentence ? one with { IsMarked = isMarked } : one)];
        IsDirty = true;
        return KeepAsync();
    }

    public async Task KeepAsync()
    {
        if (!IsDirty || _asking is not null || Other is not null)
            return;
        var asking = _asking = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        try
        {
            if (_isLate)
                await LookAsync();
            if (Other is null)
                await SendAsync();
            if (_isLate)
                await LookAsync();
        }
        catch (Exception failure) when (_isLate)
        {
            // The other text could not be read now; the next save looks again.
            LogNotKept(failure.GetType().Name);
        }
        finally
        {
            _asking = null;
            asking.SetResult();
        }
    }

    /// <summary>Both texts were looked at; what stands in the box is the text from now on.</summary>
    /// <param name="add">The other's is to stand below it.</param>
    public Task SettleAsync(bool add)
    {
        if (add)
            Text = Text.Length > 0 ? $"{Text.TrimEnd()}\n{Other}" : Other ?? "";
        (Other, IsDirty, HasFailed) = (null, true, false);
        return KeepAsync();
    }

    public async Task ShareAsync(NoteEditorModel editor)
    {
        while (_asking is { } asking)
            await asking.Task;
        await KeepAsync();
        if (IsDirty)
        {
            Form.Tell("Your private text is not saved yet, so nothing of it went into the note. Try again.");
            return;
        }

        var section = Section ?? editor.Template.Sections[0].Key;
        if (await editor.ChangeAsync(Form, version => operations.RunAsync<IPrivateDraftAppService, NoteDraftDto>((aside, ct) => aside.ShareAsync(_draftId, section, version, ct))))
            await ReloadAsync();
    }

    private async Task SendAsync()
    {
        var (sent, marked) = (Text, Sentences);
        var input = new PrivateDraftInput(sent, [.. marked.Where(one => one.IsMarked).Select(one => one.Text)], _version);
        IsDirty = false;
        try
        {
            var kept = await operations.RunAsync<IPrivateDraftAppService, PrivateDraftDto>((aside, ct) => aside.KeepAsync(_draftId, input, ct));
            _version = kept.Version;
            // A mark that was set or taken away meanwhile is the last word; the next save tells of it.
            Sentences = ReferenceEquals(Sentences, marked) ? kept.Sentences : [.. kept.Sentences.Select(Marked)];
            (State, HasFailed) = (IsDirty ? "Not saved yet" : "Saved", false);
        }
        catch (BusinessException changed) when (changed.Code == "Charting:NoteDraftChanged")
        {
            Fail("Not saved. Another window wrote here too; look at both texts.");
            _isLate = true;
        }
        catch (BusinessException refused)
        {
            Fail($"Not saved. {refused.Message}");
        }
        catch (OperationCanceledException)
        {
            Fail("Not saved while the session is locked; it goes on by itself.");
        }
        catch (AccessDeniedException denied)
        {
            Fail($"Not saved. {denied.Message}");
        }
        catch (Exception failure)
        {
            LogNotKept(failure.GetType().Name);
            Fail("Not saved: the server cannot keep it now. What you typed is here; it goes on by itself.");
        }
    }

    private PrivateSentence Marked(PrivateSentence sentence) =>
        Sentences.FirstOrDefault(one => one.Text == sentence.Text) is { } known ? sentence with { IsMarked = known.IsMarked } : sentence;

    private async Task LookAsync()
    {
        var now = await ReadAsync();
        (_version, Other, _isLate) = (now.Version, now.Text == Text ? null : now.Text, false);
    }

    /// <summary>After some sentences went out: what is typed meanwhile stays.</summary>
    private async Task ReloadAsync()
    {
        var now = await ReadAsync();
        (_version, Sentences) = (now.Version, now.Sentences);
        if (!IsDirty)
            Text = now.Text;
    }

    private Task<PrivateDraftDto> ReadAsync() => operations.RunAsync<IPrivateDraftAppService, PrivateDraftDto>((aside, ct) => aside.GetAsync(_draftId, ct));

    private void Fail(string state) => (IsDirty, State, HasFailed) = (true, state, true);

    [LoggerMessage(LogLevel.Warning, "The private text beside a draft could not be kept ({Failure}); its window tries again")]
    private partial void LogNotKept(string failure);
}
