using PracticeSuite.Kernel;
using PracticeSuite.X12.Professional;
using PracticeSuite.X12.Remittances;

namespace PracticeSuite.X12.Tests;

/// <summary>Claims and remittances of all shapes, the same for the same seed. Not all would pass a payer; all can be written.</summary>
internal sealed class Samples(int seed)
{
    private const string Signs = "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789&'()+,-./;?=%@#$|";

    // Not for secrets: the point is that a seed makes the same claim again.
#pragma warning disable CA5394
    private readonly Random _random = new(seed);

    public ClaimBatch Batch()
    {
        var billers = Many(1, 2, () => new BillingProvider(Organization(), Address(), Digits(9), Maybe(() => Digits(10)), Flip(), Maybe(Address)));
        return new ClaimBatch(
            new ClaimBatchHeader(Word(30), Day(), Clock(), Flip(), new Submitter(Word(60), Word(20), Word(60), Maybe(() => Digits(10)), Maybe(() => Word(50)), Maybe(() => Digits(10))), new Receiver(Word(60), Word(20))),
            [.. Many(1, 6, () => Claim(billers[_random.Next(billers.Count)])).Select((claim, at) => claim with { Id = $"{at}{claim.Id}" })]);
    }

    public RemittanceHeader Header() => new()
    {
        Handling = Pick("I", "H"),
        Paid = Money(),
        CreditOrDebit = Pick("C", "D"),
        Method = Pick("ACH", "CHK", "NON"),
        Format = Maybe(() => "CCP"),
        From = Maybe(() => new BankAccount("01", Digits(9), "DA", Digits(12))),
        OriginatorId = Maybe(() => Digits(10)),
        OriginatorCode = Maybe(() => Digits(9)),
        To = Maybe(() => new BankAccount("01", Digits(9), "DA", Digits(12))),
        PaidOn = MaybeDay(),
        Trace = Word(50),
        PayerCompanyId = Digits(10),
        PayerSubdivision = Maybe(() => Word(20)),
        ReceiverId = Maybe(() => Word(20)),
        ProducedOn = MaybeDay(),
        Payer = Party(),
        Payee = Party(),
    };

    public IReadOnlyList<RemittanceClaim> RemittanceClaims() => Many(0, 5, RemittanceClaim);

    public IReadOnlyList<ProviderAdjustment> ProviderAdjustments()
    {
        var (provider, year) = (Digits(10), Day());
        return Many(0, 9, () => new ProviderAdjustment(Flip() ? provider : Digits(10), year, Pick("WO", "FB", "72", "L6"), Maybe(() => Word(50)), Money()));
    }

    private ProfessionalClaim Claim(BillingProvider biller)
    {
        var isPatient = Flip();
        return new ProfessionalClaim
        {
            BillingProvider = biller,
            Subscriber = new Subscriber(
                Pick("P", "S", "T"), isPatient, Person("MI"), Pick("MB", "CI"), Maybe(() => Word(20)), Maybe(() => Word(20)), Maybe(() => "12"), isPatient ? MaybeDay() : null, Maybe(Address), Day(), Maybe(() => Pick("F", "M", "U"))),
            Payer = new ClaimPayer(EntityName.Organization(Word(60), "PI", Word(20)), Maybe(() => Word(20))),
            Patient = isPatient ? null : new ClaimPatient(Pick("01", "19", "G8"), Person(null), Maybe(Address), Day(), "F", MaybeDay()),
            Id = Word(19),
            Charge = Money(),
            PlaceOfService = Digits(2),
            Frequency = Pick("1", "7", "8"),
            ProviderSigned = Flip(),
            Assignment = Pick("A", "B", "C"),
            BenefitsAssigned = Pick("Y", "N", "W"),
            ReleaseOfInformation = Pick("Y", "I"),
            PatientSignatureSource = Maybe(() => "P"),
            PatientPaid = MaybeMoney(),
            PriorAuthorization = Maybe(() => Word(50)),
            PayerClaimControlNumber = Maybe(() => Word(50)),
            ClearinghouseTrace = Maybe(() => Word(50)),
            Note = Maybe(() => Word(80)),
            Diagnoses = [.. Many(0, 12, () => $"F{Digits(3)}")],
            Rendering = Maybe(Rendering),
            Facility = Maybe(() => new ServiceFacility(Organization(), Address())),
            OtherInsurance = [.. Many(0, 2, OtherInsurance)],
            Lines = [.. Many(1, 4, Line)],
        };
    }

    private ServiceLine Line() => new()
    {
        Procedure = Procedure(),
        Charge = Money(),
        Units = Units(),
        PlaceOfService = Maybe(() => Digits(2)),
        Pointers = [.. Many(0, 4, () => _random.Next(1, 13))],
        ServiceDate = Day(),
        ControlNumber = Maybe(() => Word(30)),
        Rendering = Maybe(Rendering),
        Adjudications = [.. Many(0, 2, () => new LineAdjudication(Word(20), Money(), Procedure(), Units(), MaybeDay(), MaybeMoney()) { Adjustments = Adjustments() })],
    };

    private OtherInsurance OtherInsurance() => new(
        Pick("P", "S"), "18", "MB", Person("MI"), EntityName.Organization(Word(60), "PI", Word(20)), MaybeMoney(), MaybeMoney(), Maybe(() => Word(20)), Maybe(() => Word(20)), Maybe(() => "12"),
        Maybe(() => "Y"), Maybe(() => "Y"), Maybe(Address), MaybeDay(), Maybe(() => Word(50)))
    {
        Adjustments = Adjustments(),
    };

    private RemittanceClaim RemittanceClaim() => new()
    {
        Id = Word(38),
        Status = Pick("1", "4", "22"),
        Charge = Money(),
        Paid = Money(),
        PatientResponsibility = MaybeMoney(),
        FilingCode = Maybe(() => "MB"),
        PayerControlNumber = Maybe(() => Word(50)),
        Facility = Maybe(() => Digits(2)),
        Frequency = Maybe(() => "1"),
        Adjustments = Adjustments(),
        Patient = Maybe(() => Person("MI")),
        Subscriber = Maybe(() => Person("MI")),
        Corrected = Maybe(() => Person("C")),
        Rendering = Maybe(() => Person("XX")),
        ForwardedTo = Maybe(Organization),
        PriorityPayer = Maybe(Organization),
        Remarks = [.. Many(0, 5, () => Word(5))],
        References = References(),
        Dates = Dates(),
        Amounts = Amounts(),
        Lines = [.. Many(0, 4, RemittanceLine)],
    };

    private RemittanceLine RemittanceLine() => new()
    {
        Procedure = Procedure(),
        Charge = Money(),
        Paid = Money(),
        Units = MaybeUnits(),
        BilledProcedure = Maybe(Procedure),
        BilledUnits = MaybeUnits(),
        Dates = Dates(),
        Adjustments = Adjustments(),
        References = References(),
        Amounts = Amounts(),
        Remarks = [.. Many(0, 3, () => Word(5))],
    };

    private RemittanceParty Party() => new(Word(60), Maybe(() => "XX"), Maybe(() => Digits(10)), Maybe(Address))
    {
        References = References(),
        Contacts = [.. Many(0, 2, () => new RemittanceContact("BL", Maybe(() => Word(60))) { Channels = [.. Many(0, 3, () => new Reference("TE", Digits(10)))] })],
    };

    private ValueList<Adjustment> Adjustments() => [.. Many(0, 9, () => new Adjustment(Pick("CO", "PR", "OA", "PI"), Digits(_random.Next(1, 4)), Money(), MaybeUnits()))];

    private ValueList<Reference> References() => [.. Many(0, 3, () => new Reference(Pick("6R", "1K", "F8"), Word(50)))];

    private ValueList<QualifiedDate> Dates() => [.. Many(0, 3, () => new QualifiedDate(Pick("472", "050", "232"), Day()))];

    private ValueList<QualifiedAmount> Amounts() => [.. Many(0, 3, () => new QualifiedAmount(Pick("B6", "AU"), Money()))];

    private RenderingProvider Rendering() => new(Person("XX"), Maybe(() => Digits(10)));

    private Procedure Procedure() => new(Word(5), [.. Many(0, 4, () => Digits(2))]);

    private EntityName Person(string? qualifier) =>
        new(EntityKind.Person, Word(60), Maybe(() => Word(35)), Maybe(() => Word(25)), Maybe(() => Word(10)), qualifier, qualifier is null ? null : Word(20));

    private EntityName Organization() => EntityName.Organization(Word(60), "XX", Digits(10));

    private PostalAddress Address() => new(Word(55), Word(30), "NY", Digits(Flip() ? 5 : 9), Maybe(() => Word(55)), Maybe(() => "CAN"));

    private Money Money() => new(_random.Next(4) switch { 0 => 0, 1 => _random.Next(100), 2 => _random.NextInt64(100_000_000_000), _ => -_random.Next(1_000_000) });

    private Money? MaybeMoney() => Flip() ? Money() : null;

    private decimal Units() => Flip() ? 1 : _random.Next(1, 1_000_000) / 1000m;

    private decimal? MaybeUnits() => Flip() ? Units() : null;

    private DateOnly Day() => new DateOnly(1900, 1, 1).AddDays(_random.Next(60_000));

    private DateOnly? MaybeDay() => Flip() ? Day() : null;

    private TimeOnly Clock() => new(_random.Next(24), _random.Next(60));

    private string Digits(int count) => string.Concat(Enumerable.Range(0, count).Select(_ => (char)('0' + _random.Next(10))));

    /// <summary>One to so many signs of the set, with single spaces inside.</summary>
    private string Word(int most)
    {
        var signs = Enumerable.Range(0, _random.Next(1, most + 1)).Select(_ => Signs[_random.Next(Signs.Length)]).ToArray();
        if (signs.Length > 2 && Flip())
            signs[_random.Next(1, signs.Length - 1)] = ' ';
        return new string(signs);
    }

    private string Pick(params ReadOnlySpan<string> values) => values[_random.Next(values.Length)];

    private bool Flip() => _random.Next(2) == 0;

    private T? Maybe<T>(Func<T> make)
        where T : class => Flip() ? make() : null;

    private List<T> Many<T>(int least, int most, Func<T> make) => [.. Enumerable.Range(0, _random.Next(least, most + 1)).Select(_ => make())];
#pragma warning restore CA5394
}
