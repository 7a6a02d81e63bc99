using System.Buffers;
using System.Text;
using PracticeSuite.Kernel;
using PracticeSuite.X12;
using PracticeSuite.X12.Envelopes;
using PracticeSuite.X12.Remittances;

namespace PracticeSuite.Billing.Tests.Remittances;

/// <summary>Files of remittances: the two of the rulebook, made out to this practice, and others that a test puts together.</summary>
internal static class RemittanceFilesOf
{
    public const string Npi = "1993999998", TaxId = "123456789";

    /// <summary>§8, example A.</summary>
    public static string ExampleA(string claim) => Ours("835-paid.x12").Replace("BHI2609A001*", $"{claim}*", StringComparison.Ordinal);

    /// <summary>§8, example B.</summary>
    public static string ExampleB(string denied, string paid) => Ours("835-denied-and-recovered.x12")
        .Replace("BHI2610C020*", $"{denied}*", StringComparison.Ordinal).Replace("BHI2610C021*", $"{paid}*", StringComparison.Ordinal);

    public static Stream ToStream(this string text) => new MemoryStream(Encoding.Latin1.GetBytes(text));

    /// <summary>Whole and balanced: what is paid is what the claims come to.</summary>
    public static string Of(string trace, IReadOnlyList<RemittanceClaim> claims, params IReadOnlyList<ProviderAdjustment> adjustments)
    {
        var paid = new Money(claims.Sum(claim => claim.Paid.Cents) - adjustments.Sum(one => one.Amount.Cents));
        var output = new ArrayBufferWriter<byte>();
        var refused = X12Writer.WriteRemittance(output, new Envelope("EXPAYER", "EXSUBMIT", new DateOnly(2026, 10, 16), new TimeOnly(6, 0), 501, IsTest: false), HeaderOf(trace, paid), claims, adjustments);
        Xunit.Assert.Empty(refused);
        return Encoding.ASCII.GetString(output.WrittenSpan);
    }

    public static RemittanceHeader HeaderOf(string trace, Money paid) => new()
    {
        Handling = "I",
        Paid = paid,
        Method = paid == Money.Zero ? "NON" : "ACH",
        PaidOn = new DateOnly(2026, 10, 19),
        Trace = trace,
        PayerCompanyId = "1999999999",
        Payer = new RemittanceParty("EXAMPLE HEALTH PLAN"),
        Payee = new RemittanceParty("HARBOR BEHAVIORAL", "XX", Npi) { References = [new Reference("TJ", TaxId)] },
    };

    /// <summary>A claim of one line whose payment is what its adjustments leave: "CO-45 46.17".</summary>
    public static RemittanceClaim Claim(string number, decimal charge, string status = "1", string? control = "PCN1", params IReadOnlyList<string> adjustments)
    {
        var read = adjustments.Select(text => text.Split('-', 2)).Select(parts => (Group: parts[0], Words: parts[1].Split(' ')))
            .Select(one => new Adjustment(one.Group, one.Words[0], Money.Dollars(decimal.Parse(one.Words[1], System.Globalization.CultureInfo.InvariantCulture)))).ToList();
        var paid = Money.Dollars(charge) - new Money(read.Sum(one => one.Amount.Cents));
        return new RemittanceClaim
        {
            Id = number,
            Status = status,
            Charge = Money.Dollars(charge),
            Paid = paid,
            PatientResponsibility = new Money(read.Where(one => one.Group == "PR").Sum(one => one.Amount.Cents)),
            PayerControlNumber = control,
            Patient = EntityName.Person("LAST0001", "ROSA", "MI", "1EG4TE5MK72"),
            Lines =
            [
                new RemittanceLine
                {
                    Procedure = new Procedure("99484"),
                    Charge = Money.Dollars(charge),
                    Paid = paid,
                    Dates = [new QualifiedDate("472", new DateOnly(2026, 9, 17))],
                    Adjustments = ValueList.Of(read),
                },
            ],
        };
    }

    /// <summary>The same with every amount negated, as a payer takes it back (C-215).</summary>
    public static RemittanceClaim Reversed(this RemittanceClaim claim) => claim with
    {
        Status = "22",
        Charge = Money.Zero - claim.Charge,
        Paid = Money.Zero - claim.Paid,
        PatientResponsibility = Money.Zero - (claim.PatientResponsibility ?? Money.Zero),
        Lines = ValueList.Of(claim.Lines.Select(line => line with
        {
            Charge = Money.Zero - line.Charge,
            Paid = Money.Zero - line.Paid,
            Adjustments = ValueList.Of(line.Adjustments.Select(one => one with { Amount = Money.Zero - one.Amount })),
        })),
    };

    private static string Ours(string name)
    {
        using var reader = new StreamReader(typeof(RemittanceFilesOf).Assembly.GetManifestResourceStream(name)!);
        return reader.ReadToEnd().Replace("1000000012", Npi, StringComparison.Ordinal).Replace("990000001", TaxId, StringComparison.Ordinal)
            .Replace("*0*T*:~", "*0*P*:~", StringComparison.Ordinal);
    }
}
