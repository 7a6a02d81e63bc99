using Bogus;
using PracticeSuite.Kernel;

namespace PracticeSuite.Database.Demo;

/// <summary>An invented patient and what goes right or wrong with their months.</summary>
internal sealed record DemoPatient(
    int Number,
    string Mrn,
    string LastName,
    string FirstName,
    DateOnly BirthDate,
    string SexCode,
    string Street,
    string Phone,
    string Payer,
    string? MemberId,
    string Diagnosis,
    DemoStaff Therapist,
    DemoStaff? Biller,
    string? Code,
    bool IsSilent,
    DemoFlaw Flaw)
{
    private static readonly string[] Diagnoses = ["F33.1", "F41.1", "F43.10", "F32.1", "F31.81", "F90.0", "F42.2", "F33.0"];

    public bool IsExample { get; private init; }

    /// <summary>One month in about fifteen is not signed off by its author in time.</summary>
    public bool ForgetsToAttest(BillingMonth month) => (Number * 7 + month.Month) % 15 == 0;

    public static DemoPatient Invent(int number, DemoScale scale, IReadOnlyList<DemoStaff> therapists, Faker faker, DateOnly today)
    {
        var random = faker.Random;
        var therapist = therapists[number % therapists.Count];
        var isMedicationPatient = number <= scale.MedicationPatients;
        var payer = random.WeightedRandom(["MEDICARE", "ADVANTAGE", "HARBORCARE", "MEDICAID"], [0.46f, 0.16f, 0.28f, 0.10f]);
        var isG0323 = !isMedicationPatient && payer == "MEDICARE" && random.Bool(0.5f);
        var sex = random.Bool(0.6f) ? "F" : "M";
        var invented = new DemoPatient(
            number,
            $"{1000 + number}",
            faker.Name.LastName(),
            faker.Name.FirstName(sex == "F" ? Bogus.DataSets.Name.Gender.Female : Bogus.DataSets.Name.Gender.Male),
            today.AddYears(payer is "MEDICARE" or "ADVANTAGE" ? -random.Int(65, 84) : -random.Int(19, 63)).AddDays(-random.Int(1, 360)),
            sex,
            faker.Address.StreetAddress(),
            random.Replace("61755501##"),
            payer,
            payer == "MEDICARE" ? random.Replace("#EG#TE#MK##").Replace('0', '7') : random.Replace("H########"),
            random.ArrayElement(Diagnoses),
            therapist,
            isMedicationPatient ? DemoStaff.Psychiatrist : isG0323 ? therapist : null,
            isMedicationPatient ? "99484" : isG0323 ? "G0323" : null,
            isMedicationPatient && number <= (scale.MedicationPatients * DemoPractice.SilentPercent + 50) / 100,
            random.WeightedRandom(Enum.GetValues<DemoFlaw>(), [0.80f, 0.04f, 0.03f, 0.04f, 0.04f, 0.025f, 0.025f]));
        return number == ExampleOf(scale, therapists) ? invented with { LastName = "Alvarez", FirstName = "Rosa", SexCode = "F", IsExample = true } : invented;
    }

    /// <summary>The patient whom the pages' examples name, so that they work as they stand: the last who is medicated and in therapy with the first therapist.</summary>
    private static int ExampleOf(DemoScale scale, IReadOnlyList<DemoStaff> therapists) =>
        scale.MedicationPatients - (scale.MedicationPatients % therapists.Count);
}

/// <summary>Why a month of this patient may be held, beside its minutes.</summary>
internal enum DemoFlaw
{
    None,
    NoConsent,
    ConsentIncomplete,
    PlanNotReviewed,
    ScaleTooOld,
    DiagnosisNotBehavioral,
    AddressMissing,
}
