namespace CaseManagement.Domain.Cases;

/// <summary>
/// Which kind of case worker a case calls for. A person can call for several; the most protective one decides who is
/// proposed: a child's worker for under-18s, then domestic abuse, then serious crime.
/// </summary>
public enum Specialism
{
    Generic,
    SeriousCrime,
    DomesticAbuse,
    Children,
}
