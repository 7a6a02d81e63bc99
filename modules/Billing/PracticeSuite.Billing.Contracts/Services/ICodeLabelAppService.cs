namespace PracticeSuite.Billing.Contracts.Services;

/// <summary>The practice's own labels of codes (B-009).</summary>
public interface ICodeLabelAppService
{
    /// <summary>Every shipped code and every other that has a label of the practice.</summary>
    Task<IReadOnlyList<CodeLabelDto>> GetListAsync(CancellationToken cancellationToken);

    /// <param name="version">Of the label that was seen; 0 where there was none.</param>
    Task<CodeLabelDto> SetAsync(string code, string label, int version, CancellationToken cancellationToken);

    /// <summary>The code is again called what it is called as shipped.</summary>
    Task ResetAsync(string code, int version, CancellationToken cancellationToken);
}

/// <param name="Shipped">Null for a code that the product has no label of.</param>
/// <param name="Own">Null while the shipped label holds.</param>
/// <param name="Version">Of the own label; 0 while there is none.</param>
public sealed record CodeLabelDto(string Code, string? Shipped, string? Own, int Version);
