using PracticeSuite.Charting.Contracts.Notes;
using PracticeSuite.Kernel;
using PracticeSuite.Platform.Operations;
using PracticeSuite.Web.Components;

namespace PracticeSuite.Web.Pages.Patients.Notes;

/// <summary>The author's private text beside a draft. Only marked sentences leave it.</summary>
public sealed class PrivateModel(IOperations operations, ILogger<PrivateModel> logger) : IDisposable
{
    private readonly Keeping _keeping = new(logger);
    private Guid _draftId;
    private int _version;
    private bool _isLate;

    public string Text { get; private set; } = "";

    public IReadOnlyList<PrivateSentence> Sentences { get; private set; } = [];

    public FormState Form { get; } = new();

    public string? Section { get; set; }

    public bool IsDirty => _keeping.IsDirty;

    public bool IsUnsaved => _keeping.IsUnsaved;

    public string State => _keeping.State;

    public int Answers => _keeping.Answers;

    public bool HasFailed => _keeping.HasFailed;

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
        Text = text ?? "";
        _keeping.Touch();
    }

    public Task MarkAsync(PrivateSentence sentence, bool isMarked)
    {
        Sentences = [.. Sentences.Select(one => one == sentence ? one with { IsMarked = isMarked } : one)];
        _keeping.Touch();
        return KeepAsync();
    }

    public async Task KeepAsync()
    {
        if (IsDirty && !_keeping.IsAsking && Other is null)
            await _keeping.AskAsync(() => _keeping.SendAsync(LookOrSendAsync));
    }

    public void Dispose() => _ = KeepLastAsync();

    public Task KeepLastAsync() => _keeping.LastAsync(KeepAsync);

    /// <summary>Both texts were looked at; what stands in the box is the text from now on.</summary>
    /// <param name="add">The other's is to stand below it.</param>
    public Task SettleAsync(bool add)
    {
        if (add)
            Text = Text.Length > 0 ? $"{Text.TrimEnd()}\n{Other}" : Other ?? "";
        Other = null;
        _keeping.Say("");
        _keeping.Touch();
        return KeepAsync();
    }

    public async Task ShareAsync(NoteEditorModel editor)
    {
        await _keeping.AskedAsync();
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

    /// <summary>What another window wrote is looked at before anything is saved over it.</summary>
    private async Task LookOrSendAsync()
    {
        if (_isLate)
            await LookAsync();
        if (Other is null)
            await SendAsync();
        if (_isLate)
            await LookAsync();
        if (Other is not null)
            _keeping.Fail("Not saved. Another window wrote here too; look at both texts.");
    }

    private async Task SendAsync()
    {
        var (sent, marked) = (Text, Sentences);
        var input = new PrivateDraftInput(sent, [.. marked.Where(one => one.IsMarked).Select(one => one.Text)], _version);
        try
        {
            var kept = await operations.RunAsync<IPrivateDraftAppService, PrivateDraftDto>((aside, ct) => aside.KeepAsync(_draftId, input, ct));
            _version = kept.Version;
            // A mark that was set or taken away meanwhile is the last word; the next save tells of it.
            Sentences = ReferenceEquals(Sentences, marked) ? kept.Sentences : [.. kept.Sentences.Select(Marked)];
            _keeping.Saved("Saved");
        }
        catch (BusinessException changed) when (changed.Code == "Charting:NoteDraftChanged")
        {
            (_isLate, _keeping.IsDirty) = (true, true);
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
}
