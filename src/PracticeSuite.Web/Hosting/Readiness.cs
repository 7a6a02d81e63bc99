namespace PracticeSuite.Web.Hosting;

/// <summary>What the first minutes of a start are doing; requests come in before it is done.</summary>
internal sealed class Readiness
{
    private volatile string _now = "Looking at the database";
    private volatile bool _isReady;

    public bool IsReady => _isReady;

    public string Now => _now;

    public void Say(string now) => _now = now;

    public void Ready() => _isReady = true;
}
