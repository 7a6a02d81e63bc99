namespace PracticeSuite.Web.Live;

/// <summary>
/// Tells the open screens that something happened; what it is, each of them reads with the rights of its own person. Those of this process hear at once, those of the other
/// nodes by the wire, where there is one (<see cref="RedisWire"/>).
/// </summary>
/// <typeparam name="TTold">Ids and nothing else.</typeparam>
public abstract class LiveSignals<TTold>
    where TTold : EventArgs
{
    public event EventHandler<TTold>? Told;

    /// <summary>What this process said, for the wire.</summary>
    internal event EventHandler<TTold>? Said;

    /// <summary>What another node said.</summary>
    internal void Arrive(TTold told) => Told?.Invoke(this, told);

    protected void Say(TTold told)
    {
        Told?.Invoke(this, told);
        Said?.Invoke(this, told);
    }
}
