using PracticeSuite.Kernel;
using PracticeSuite.Platform.Access;

namespace PracticeSuite.Web.Pages.Patients.Notes;

/// <summary>How it stands with keeping what is typed: one question at a time, an answer in words, and what could not be kept is still to be.</summary>
internal sealed partial class Keeping(ILogger logger)
{
    private const string NotYet = "Not saved yet";

    private TaskCompletionSource? _asking;

    /// <summary>Typed and not kept yet.</summary>
    public bool IsDirty { get; set; }

    /// <summary>An answer is on its way.</summary>
    public bool IsAsking => _asking is not null;

    public bool IsUnsaved => IsDirty && !IsAsking;

    public string State { get; private set; } = "";

    public bool HasFailed { get; private set; }

    /// <summary>How often it was answered: two answers of one second read alike.</summary>
    public int Answers { get; private set; }

    public void Touch()
    {
        IsDirty = true;
        if (!HasFailed)
            State = NotYet;
    }

    /// <summary>Of what was sent; what was typed meanwhile is not saved by it.</summary>
    public void Saved(string state) => Say(IsDirty ? NotYet : state);

    public void Say(string state) => (State, HasFailed, Answers) = (state, false, Answers + 1);

    public void Fail(string state) => (IsDirty, State, HasFailed, Answers) = (true, state, true, Answers + 1);

    /// <summary>One question at a time: an answer tells the version with which the next is asked.</summary>
    public async Task AskAsync(Func<Task> ask)
    {
        var asking = _asking = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        try
        {
            await ask();
        }
        finally
        {
            _asking = null;
            asking.SetResult();
        }
    }

    public async Task AskedAsync()
    {
        while (_asking is { } asking)
            await asking.Task;
    }

    /// <summary>When the page goes, also by a reload right after a key: what the server heard is kept once more.</summary>
    public async Task LastAsync(Func<Task> keep)
    {
        await AskedAsync();
        if (IsDirty)
            await keep();
    }

    /// <summary>Whatever keeps it from being kept is said, and ends no page.</summary>
    public async Task SendAsync(Func<Task> send)
    {
        IsDirty = false;
        try
        {
            await send();
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

    [LoggerMessage(LogLevel.Warning, "What was typed into a draft could not be kept ({Failure}); its window tries again")]
    private partial void LogNotKept(string failure);
}
