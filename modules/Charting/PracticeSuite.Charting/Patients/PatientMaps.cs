using AutoMapper;
using PracticeSuite.Charting.Contracts.Patients;

namespace PracticeSuite.Charting.Patients;

internal sealed class PatientMaps : Profile
{
    public PatientMaps() => CreateMap<Patient, PatientDto>().ForMember(dto => dto.RestrictedDays, map => map.Ignore());
}
