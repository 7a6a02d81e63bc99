using PracticeSuite.Kernel;
using PracticeSuite.X12;
using PracticeSuite.X12.Acknowledgments;
using PracticeSuite.X12.Eligibility;
using PracticeSuite.X12.Envelopes;
using PracticeSuite.X12.Professional;
using PracticeSuite.X12.Remittances;

namespace PracticeSuite.Cli.Simulation;

/// <summary>The answers to one file, each a file: 999, the clearinghouse's 277CA, the payer's, and an 835 for each payer. All say who made them.</summary>
internal sealed class SimulatedAnswers(SimulatedBatch batch, SimulatedPayer payer)
{
    /// <summary>In every name, so that nobody takes what was simulated for a payer's word.</summary>
    public const string Mark = "SIMULATED";

    /// <summary>So many answers a file may have; their control numbers follow from its own.</summary>
    private const int MostAnswers = 100;

    private readonly InterchangeHeader _sent = batch.Interchange!;
    private int _answers;

    public IEnumerable<(string Name, byte[] Content)> All()
    {
        if (batch.Inquiries.Count > 0)
        {
            yield return Write("271", (output, envelope) => X12Writer.WriteEligibilityAnswers(output, envelope, [.. batch.Inquiries.Select(Insured)]));
            yield break;
        }

        yield return Functional();
        if (batch.Problem is not null || batch.Claims.Count == 0)
            yield break;
        yield return Claims("AY", "277CA_CLEARINGHOUSE", claim => (new StatusCode("A1", "19", "PR"), "WQ", null));
        yield return Claims("PR", "277CA_PAYER", claim => payer.Rejects(claim)
            ? (new StatusCode("A7", "164", "IL"), "U", null)
            : (new StatusCode("A2", "20", "PR"), "WQ", SimulatedPayer.NumberOf(claim)));
        foreach (var of in batch.Claims.Where(claim => !payer.Rejects(claim)).GroupBy(claim => claim.Payer.Name.Id))
            yield return Remittance([.. of]);
    }

    /// <summary>Everybody is insured, but for whose member id ends with a nine: the payer knows no such member.</summary>
    private EligibilityAnswer Insured(EligibilityInquiry asked)
    {
        var answer = new EligibilityAnswer
        {
            Reference = asked.Reference,
            Date = _sent.Date,
            Time = _sent.Time,
            Payer = EntityName.Organization($"{Mark} PAYER", "PI", asked.Payer.Id),
            Provider = asked.Provider,
            Trace = asked.Reference,
            TraceCompany = asked.TraceCompany,
            Subscriber = asked.Subscriber,
            Dependent = asked.Dependent,
        };
        return asked.Subscriber.Name.Id?.EndsWith('9') == true
            ? answer with { Rejections = [new EligibilityRejection(asked.Dependent is null ? "2100C" : "2100D", false, "75", "C")] }
            : answer with
            {
                Dates = [new EligibilityDate("346", new DateOnly(_sent.Date.Year, 1, 1))],
                Benefits =
                [
                    new EligibilityBenefit("1", "IND", ["30", "MH"], Plan: $"{Mark} PLAN"),
                    new EligibilityBenefit("C", "IND", ["30"], Period: "29", Amount: new Money(5_700)),
                    new EligibilityBenefit("B", "IND", ["MH"], Period: "27", Amount: new Money(2_000), InNetwork: "Y"),
                ],
            };
    }

    private (string, byte[]) Functional()
    {
        var isSound = batch.Problem is null;
        SegmentError[] errors = batch.Problem is { } problem
            ? [new SegmentError(problem.Place.SegmentId.Length > 0 ? problem.Place.SegmentId : "ST", (int)Math.Max(1, problem.Place.InTransaction), null, "8")]
            : [];
        return Write("999", (output, envelope) => X12Writer.WriteFunctionalAcknowledgment(output, envelope, new FunctionalAcknowledgment(
            new AcknowledgedGroup("HC", batch.GroupControl ?? $"{batch.Control}", "005010X222A1"),
            [new TransactionResponse("837", "0001", "005010X222A1", isSound ? "A" : "R") { Codes = isSound ? [] : ["5"], Errors = ValueList.Of(errors) }],
            new GroupResponse(isSound ? "A" : "R", 1, 1, isSound ? 1 : 0))));
    }

    private (string, byte[]) Claims(string source, string name, Func<ProfessionalClaim, (StatusCode Code, string Action, string? Number)> say)
    {
        var who = source == "PR" ? $"{Mark} PAYER" : $"{Mark} CLEARINGHOUSE";
        var claims = batch.Claims.Select(claim => Claim(claim, say(claim))).ToList();
        var biller = batch.Claims[0].BillingProvider.Name;
        return Write(name, (output, envelope) => X12Writer.WriteClaimAcknowledgment(output, envelope, new ClaimAcknowledgment(
            new ClaimAcknowledgmentHeader($"SIM{batch.Control}", _sent.Date, _sent.Time, source, EntityName.Organization(who, "PI", Mark), $"SIM{batch.Control}", _sent.Date, _sent.Date),
            [
                new ReceiverStatus(EntityName.Organization(batch.Header!.Submitter.Name, "46", batch.Header.Submitter.Id), batch.Header.Reference)
                {
                    Report = new StatusReport([new ClaimStatus([new StatusCode("A1", "19", "PR")], _sent.Date, "WQ", null)], [], [], []),
                    Providers = [new ProviderStatus(biller, "0") { Claims = ValueList.Of(claims) }],
                },
            ])));
    }

    private AcknowledgedClaim Claim(ProfessionalClaim claim, (StatusCode Code, string Action, string? Number) said) => new(claim.Patient?.Name ?? claim.Subscriber.Name, claim.Id)
    {
        Statuses = [new ClaimStatus([said.Code], _sent.Date, said.Action, claim.Charge)],
        References = said.Number is { } number ? [new Reference("1K", number)] : [],
        ServiceDate = claim.Lines[0].ServiceDate,
    };

    private (string, byte[]) Remittance(IReadOnlyList<ProfessionalClaim> claims)
    {
        var paid = claims.Select(Paid).ToList();
        var sum = new Money(paid.Sum(claim => claim.Paid.Cents));
        var (first, on) = (claims[0], _sent.Date.AddDays(14));
        var header = new RemittanceHeader
        {
            Handling = sum.Cents > 0 ? "I" : "H",
            Paid = sum.Cents > 0 ? sum : Money.Zero,
            Method = sum.Cents > 0 ? "ACH" : "NON",
            Format = sum.Cents > 0 ? "CCP" : null,
            From = sum.Cents > 0 ? new BankAccount("01", "999999992", "DA", "000000000") : null,
            OriginatorId = sum.Cents > 0 ? "1999999999" : null,
            To = sum.Cents > 0 ? new BankAccount("01", "999988880", "DA", "000000000") : null,
            PaidOn = on,
            Trace = $"SIM{batch.Control:000000000}{_answers:00}",
            PayerCompanyId = "1999999999",
            ProducedOn = _sent.Date,
            Payer = new RemittanceParty($"{Mark} {first.Payer.Name.Name}", Address: new PostalAddress("1 SIMULATED PLAZA", "ALBANY", "NY", "12207"))
            {
                References = [new Reference("2U", first.Payer.Name.Id ?? Mark)],
                Contacts = [new RemittanceContact("BL", Mark) { Channels = [new Reference("TE", "5555550100")] }],
            },
            Payee = new RemittanceParty(first.BillingProvider.Name.Name, "XX", first.BillingProvider.Name.Id) { References = [new Reference("TJ", first.BillingProvider.TaxId)] },
        };
        // What is taken back in one file may be more than what is paid in it; the rest is brought forward.
        ProviderAdjustment[] forward = sum.Cents < 0
            ? [new ProviderAdjustment(first.BillingProvider.Name.Id!, new DateOnly(on.Year, 12, 31), "FB", null, sum)]
            : [];
        return Write($"835_{first.Payer.Name.Id}", (output, envelope) => X12Writer.WriteRemittance(output, envelope, header, paid, forward));
    }

    private RemittanceClaim Paid(ProfessionalClaim claim)
    {
        if (claim.OtherInsurance.Count > 0)
            return PaidAfter(claim);
        var (isVoid, isDenied) = (claim.Frequency == "8", payer.Denies(claim));
        var (line, money) = (claim.Lines[0], SimulatedPayer.Pay(claim));
        var sign = isVoid ? -1 : 1;
        Money Of(Money amount) => new(amount.Cents * sign);
        List<Adjustment> adjustments = isDenied && !isVoid
            ? [new Adjustment("CO", "97", claim.Charge)]
            : [.. new[] { new Adjustment("CO", "45", Of(money.WriteOff)), new Adjustment("CO", "253", Of(money.Sequestered)), new Adjustment("PR", "2", Of(money.Patient)) }.Where(one => one.Amount != Money.Zero)];
        var paid = isDenied && !isVoid ? Money.Zero : Of(money.Paid);
        return new RemittanceClaim
        {
            Id = claim.Id,
            Status = isVoid ? "22" : isDenied ? "4" : "1",
            Charge = Of(claim.Charge),
            Paid = paid,
            PatientResponsibility = isDenied && !isVoid ? null : Of(money.Patient),
            FilingCode = claim.Subscriber.FilingCode,
            PayerControlNumber = SimulatedPayer.NumberOf(claim),
            Facility = claim.PlaceOfService,
            Frequency = claim.Frequency,
            Patient = claim.Patient?.Name ?? claim.Subscriber.Name,
            Rendering = claim.Rendering?.Name,
            Dates = [new QualifiedDate("050", _sent.Date)],
            Lines =
            [
                new RemittanceLine
                {
                    Procedure = line.Procedure,
                    Charge = Of(claim.Charge),
                    Paid = paid,
                    Units = 1,
                    Dates = [new QualifiedDate("472", line.ServiceDate)],
                    Adjustments = ValueList.Of(adjustments),
                    References = line.ControlNumber is { } number ? [new Reference("6R", number)] : [],
                    Amounts = isDenied || isVoid ? [] : [new QualifiedAmount("B6", money.Allowed)],
                    Remarks = isDenied && !isVoid ? ["M15"] : [],
                },
            ],
        };
    }

    /// <summary>A later payer takes what the one before has left to the patient, but for a small copay; the rest repeats what that one decided (C-236).</summary>
    private RemittanceClaim PaidAfter(ProfessionalClaim claim)
    {
        var line = claim.Lines[0];
        var (paid, copay, decided) = SimulatedPayer.PayAfter(claim);
        List<Adjustment> adjustments = [.. new[] { new Adjustment("OA", "23", decided), new Adjustment("PR", "3", copay) }.Where(one => one.Amount != Money.Zero)];
        return new RemittanceClaim
        {
            Id = claim.Id,
            Status = claim.Subscriber.Responsibility == "T" ? "3" : "2",
            Charge = claim.Charge,
            Paid = paid,
            PatientResponsibility = copay,
            FilingCode = claim.Subscriber.FilingCode,
            PayerControlNumber = SimulatedPayer.NumberOf(claim),
            Facility = claim.PlaceOfService,
            Frequency = claim.Frequency,
            Patient = claim.Patient?.Name ?? claim.Subscriber.Name,
            Rendering = claim.Rendering?.Name,
            Dates = [new QualifiedDate("050", _sent.Date)],
            Lines =
            [
                new RemittanceLine
                {
                    Procedure = line.Procedure,
                    Charge = claim.Charge,
                    Paid = paid,
                    Units = 1,
                    Dates = [new QualifiedDate("472", line.ServiceDate)],
                    Adjustments = ValueList.Of(adjustments),
                    References = line.ControlNumber is { } number ? [new Reference("6R", number)] : [],
                },
            ],
        };
    }

    /// <summary>From whom it came to whom it goes, as a test (ISA15 T): a simulation is nothing that production takes.</summary>
    private (string, byte[]) Write(string kind, Func<StreamOutput, Envelope, IReadOnlyList<FieldFinding>> write)
    {
        var control = (batch.Control * MostAnswers) + ++_answers;
        using var file = new MemoryStream();
        using (var output = new StreamOutput(file))
        {
            var refused = write(output, new Envelope(_sent.Receiver, _sent.Sender, _sent.Date, _sent.Time, control, IsTest: true) { LineFeeds = true });
            if (refused.Count > 0)
                throw new InvalidOperationException(refused[0].ToString());
        }

        return ($"{Mark}_{kind}_{batch.Control:000000000}.txt", file.ToArray());
    }
}
