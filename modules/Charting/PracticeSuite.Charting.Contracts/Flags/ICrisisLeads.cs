namespace PracticeSuite.Charting.Contracts.Flags;

/// <summary>Who leads in a crisis (K-018); the module above implements it. It answers staff and nothing of the chart.</summary>
public interface ICrisisLeads
{
    /// <summary>As the patient's team has agreed; null = nobody is named.</summary>
    Task<Guid?> GetAsync(Guid patientId, CancellationToken cancellationToken);

    /// <summary>Rules of flags that everybody who shares the patient has agreed to turn off (K-015).</summary>
    Task<IReadOnlySet<string>> GetRulesOffAsync(Guid patientId, CancellationToken cancellationToken);
}

/// <summary>The rules of flags by name, for whoever agrees on them (K-015).</summary>
public interface IFlagRuleNames
{
    IReadOnlyList<FlagRuleName> All { get; }
}

/// <param name="Id">Such as <c>UF-28</c>.</param>
public sealed record FlagRuleName(string Id, string Words);
