using System.Globalization;
using PracticeSuite.Billing.Contracts.Services;
using PracticeSuite.Billing.Rates;

namespace PracticeSuite.Billing.Services;

/// <summary>The table of codes that comes with the product: dates and our own short labels, no descriptors (B-009).</summary>
internal sealed class ProcedureCodeBook
{
    private readonly Dictionary<string, ProcedureCodeDto> _byCode;

    private ProcedureCodeBook(IReadOnlyList<ProcedureCodeDto> all) => (All, _byCode) = (all, all.ToDictionary(one => one.Code, StringComparer.Ordinal));

    public static ProcedureCodeBook Shipped { get; } = new([.. DataTable.Shipped("procedure-codes.csv").Select(Read)]);

    public IReadOnlyList<ProcedureCodeDto> All { get; }

    public ProcedureCodeDto? Find(string code) => _byCode.GetValueOrDefault(code);

    /// <exception cref="Kernel.BusinessException">The code is known and had not begun, or had ended, on that day.</exception>
    public void DemandInForce(string code, DateOnly on)
    {
        if (_byCode.TryGetValue(code, out var known) && !known.IsInForce(on))
            throw BillingErrors.CodeNotInForce(known, on);
    }

    private static ProcedureCodeDto Read(string[] row) => new(row[0], string.Join(',', row[3..]), Day(row[1]), Day(row[2]));

    private static DateOnly? Day(string text) => text.Length == 0 ? null : DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
