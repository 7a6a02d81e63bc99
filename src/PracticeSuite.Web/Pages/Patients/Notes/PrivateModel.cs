using PracticeSuite.Charting.Contracts.Notes;
using PracticeSuite.Platform.Operations;
using PracticeSuite.Web.Components;

namespace PracticeSuite.Web.Pages.Patients.Notes;

/// <summary>The author's private text beside a draft. Only marked sentences leave it.</summary>
public sealed class PrivateModel(IOperations operations)
{
    private Guid _draftId;
    private int _version;
    private bool _isSaving;

    public string Text { get; private set; } = "";

    public IReadOnlyList<PrivateSentence> Sentences { get; private set; } = [];

    public FormState Form { get; } = new();

    public string? Section { get; set; }

    public bool IsDirty { get; private set; }

    public bool IsUnsaved => IsDirty && !_isSaving;

    public string State { get; private set; } = "";

    public async Task LoadAsync(Guid draftId)
    {
        _draftId = draftId;
        var kept = await operations.RunAsync<IPrivateDraftAppService, PrivateDraftDto>((aside, ct) => aside.GetAsync(draftId, ct));
        (_version, Text, Sentences) = (kept.Version, kept.Text, kept.Sentences);
    }

    public void Write(string? text)
    {
        if (Text == (text ?? ""))
            return;
        (Text, IsDirty, State) = (text ?? "", true, "Not saved yet");
    }

    public Task MarkAsync(PrivateSentence sentence, bool isMarked)
    {
        Sentences = [.. Sentences.Select(one => one == sentence ? one with { IsMarked = isMarked } : one)];
        IsDirty = true;
        return KeepAsync();
    }

    public async Task KeepAsync()
    {
        if (!IsDirty || _isSaving)
            return;
        _isSaving = true;
        try
        {
            var input = new PrivateDraftInput(Text, [.. Sentences.Where(one => one.IsMarked).Select(one => one.Text)], _version);
            IsDirty = false;
            var done = await Form.TryAsync(async () =>
            {
                var kept = await operations.RunAsync<IPrivateDraftAppService, PrivateDraftDto>((aside, ct) => aside.KeepAsync(_draftId, input, ct));
                (_version, Sentences, State) = (kept.Version, kept.Sentences, "Saved");
            });
            if (!done)
                (IsDirty, State) = (true, "Not saved");
        }
        catch (OperationCanceledException)
        {
            (IsDirty, State) = (true, "Not saved while the session is locked");
        }
        finally
        {
            _isSaving = false;
        }
    }

    public async Task ShareAsync(NoteEditorModel editor)
    {
        await KeepAsync();
        if (IsDirty || await editor.FlushAsync() is not { } version)
            return;
        var section = Section ?? editor.Template.Sections[0].Key;
        await Form.TryAsync(async () => editor.Take(await operations.RunAsync<IPrivateDraftAppService, NoteDraftDto>((aside, ct) => aside.ShareAsync(_draftId, section, version, ct))));
        await LoadAsync(_draftId);
    }
}
