using AutoMapper;
using PracticeSuite.Charting.Contracts.Diagnoses;

namespace PracticeSuite.Charting.Diagnoses;

internal sealed class DiagnosisMaps : Profile
{
    public DiagnosisMaps() => CreateMap<Diagnosis, DiagnosisDto>().ForMember(shown => shown.Words, map => map.Ignore());
}
