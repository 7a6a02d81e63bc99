namespace PracticeSuite.Web.Pages.Coordination.Calls;

/// <summary>
/// What somebody types in a call, kept for each patient. Whom they type about does not change under their hands when a colleague goes on to the next
/// patient; their own choice changes it.
/// </summary>
public sealed class CallTyping
{
    private readonly Dictionary<Guid, Typed> _typed = [];
    private Guid? _pinned;
    private bool _inside;

    public Guid? About(Guid? shown) => _pinned ?? shown;

    public Typed Of(Guid patientId) => _typed.GetValueOrDefault(patientId) ?? (_typed[patientId] = new Typed());

    /// <summary>Somebody has begun to type about this patient, or is in the form.</summary>
    public void Pin(Guid? patientId) => _pinned ??= patientId;

    public void Enter(Guid? shown)
    {
        _inside = true;
        Pin(shown);
    }

    public void Leave()
    {
        _inside = false;
        if (_pinned is { } patient && Of(patient).Text.Length == 0)
            _pinned = null;
    }

    /// <summary>They chose somebody themselves.</summary>
    public void Release() => _pinned = null;

    /// <summary>Whoever is still in the form goes on about the same patient.</summary>
    public void Written(Guid patientId)
    {
        Of(patientId).Text = "";
        if (!_inside)
            Release();
    }

    public IEnumerable<Guid> Unwritten => _typed.Where(one => !string.IsNullOrWhiteSpace(one.Value.Text)).Select(one => one.Key);

    public void Clear()
    {
        _typed.Clear();
        (_pinned, _inside) = (null, false);
    }
}

public sealed class Typed
{
    public string Text { get; set; } = "";

    /// <summary>Null = what is typed is a decision.</summary>
    public Guid? OwnerId { get; set; }

    public DateOnly? DueOn { get; set; }

    /// <summary>What is no task yet would be due then.</summary>
    public Typed DueBy(DateOnly day)
    {
        if (OwnerId is null)
            DueOn ??= day;
        return this;
    }
}
