using System.Globalization;
using PracticeSuite.Kernel;
using PracticeSuite.X12;
using PracticeSuite.X12.Eligibility;
using PracticeSuite.X12.Envelopes;
using PracticeSuite.X12.Professional;
using PracticeSuite.X12.Syntax;

namespace PracticeSuite.Cli.Simulation;

/// <summary>A file of claims as the simulated clearinghouse got it.</summary>
/// <param name="Problem">Why nothing is answered, or a rejection is; null for a sound file.</param>
internal sealed record SimulatedBatch(InterchangeHeader? Interchange, string? GroupControl, ClaimBatchHeader? Header, IReadOnlyList<ProfessionalClaim> Claims, Finding? Problem)
{
    /// <summary>Questions about insurance, of a file that holds these and no claims.</summary>
    public IReadOnlyList<EligibilityInquiry> Inquiries { get; init; } = [];

    public int Control => int.TryParse(Interchange?.Control, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;

    public static async Task<SimulatedBatch> ReadAsync(Stream file, CancellationToken cancellationToken)
    {
        InterchangeHeader? interchange = null;
        string? group = null;
        ClaimBatchHeader? header = null;
        Finding? problem = null;
        var claims = new List<ProfessionalClaim>();
        var inquiries = new List<EligibilityInquiry>();
        await foreach (var item in X12File.ReadAsync(file, cancellationToken: cancellationToken))
        {
            switch (item)
            {
                case InterchangeBegun begun:
                    interchange ??= begun.Header;
                    break;
                case GroupBegun begun:
                    group ??= begun.Header.Control;
                    break;
                case ClaimBatchBegun begun:
                    header ??= begun.Header;
                    break;
                case ClaimRead read:
                    claims.Add(read.Claim);
                    break;
                case EligibilityAsked asked:
                    inquiries.Add(asked.Inquiry);
                    break;
                case FindingMet { Finding: { Severity: Severity.Error } finding }:
                    problem ??= finding;
                    break;
            }
        }

        return new SimulatedBatch(interchange, group, header, claims, problem) { Inquiries = inquiries };
    }
}

/// <summary>What the simulated payer makes of a claim: told by its number alone, so it is the same whenever it is asked.</summary>
internal sealed class SimulatedPayer(int rejectEvery, int denyEvery)
{
    private const int AllowedPercent = 65;
    private const int PatientPercent = 20;
    private const int SequestrationPercent = 2;
    private const string Medicare = "MB";

    public bool Rejects(ProfessionalClaim claim) => rejectEvery > 0 && Sign(claim) % rejectEvery == 0;

    public bool Denies(ProfessionalClaim claim) => denyEvery > 0 && Sign(claim) / 7 % denyEvery == 0;

    /// <summary>REF*1K and CLP07.</summary>
    public static string NumberOf(ProfessionalClaim claim) => $"SIM{Sign(claim):0000000000}";

    /// <summary>Whole cents, so that the three sums hold (C-200 to C-202).</summary>
    public static SimulatedPayment Pay(ProfessionalClaim claim)
    {
        var charge = claim.Charge.Cents;
        var allowed = charge * AllowedPercent / 100;
        var patient = allowed * PatientPercent / 100;
        var sequestered = claim.Subscriber.FilingCode == Medicare ? (allowed - patient) * SequestrationPercent / 100 : 0;
        return new SimulatedPayment(new(charge - allowed), new(patient), new(sequestered), new(allowed), new(allowed - patient - sequestered));
    }

    /// <summary>Of what the payer before has left to the patient all but a tenth.</summary>
    public static (Money Paid, Money Copay, Money Decided) PayAfter(ProfessionalClaim claim)
    {
        var left = claim.Lines[0].Adjudications[^1].Adjustments.Where(one => one.Group == "PR").Sum(one => one.Amount.Cents);
        var copay = left / 10;
        return (new(left - copay), new(copay), new(claim.Charge.Cents - left));
    }

    private static uint Sign(ProfessionalClaim claim)
    {
        // FNV-1a: the same number on every machine.
        var hash = 2166136261u;
        foreach (var letter in claim.Id)
            hash = (hash ^ letter) * 16777619u;
        return hash;
    }
}

/// <param name="WriteOff">CO-45.</param>
/// <param name="Patient">PR-2.</param>
/// <param name="Sequestered">CO-253, of Medicare alone.</param>
internal sealed record SimulatedPayment(Money WriteOff, Money Patient, Money Sequestered, Money Allowed, Money Paid);
