namespace PracticeSuite.Web.Sessions;

/// <summary>The question "is it still you?" of one page: whoever needs the answer waits for it, and all wait for the same one.</summary>
internal sealed class ReauthenticationPrompt
{
    private TaskCompletionSource<bool>? _asked;

    public event EventHandler? Changed;

    public bool IsOpen => _asked is not null;

    public Task<bool> AskAsync()
    {
        var asked = _asked ??= new TaskCompletionSource<bool>(TaskCreationOptions.RunContinuationsAsynchronously);
        Changed?.Invoke(this, EventArgs.Empty);
        return asked.Task; // it may have been answered already
    }

    public void Answer(bool proved)
    {
        var asked = _asked;
        _asked = null;
        asked?.TrySetResult(proved);
        Changed?.Invoke(this, EventArgs.Empty);
    }
}
