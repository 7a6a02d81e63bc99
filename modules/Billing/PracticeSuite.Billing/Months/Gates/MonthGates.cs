namespace PracticeSuite.Billing.Months.Gates;

/// <summary>Every gate a month goes through; their order is of no account, findings are sorted (§13, step 6).</summary>
internal static class MonthGates
{
    public static IReadOnlyList<IMonthGate> All { get; } =
    [
        new InstitutionGate(), new ConsentGate(), new InitiatingVisitGate(), new BillerGate(), new NpiGate(), new TimeGate(),
        new SignOffGate(), new AssessmentGate(), new PlanGate(), new CoordinationGate(), new DesignatedMemberGate(),
        new DiagnosisGate(), new ConflictGate(), new CodePairGate(), new PayerGate(), new DemographicsGate(),
        new PlaceOfServiceGate(), new ModifierGate(), new PrivacyGate(), new TimelyFilingGate(), new AdviceGate(),
    ];
}
