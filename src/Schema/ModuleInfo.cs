[assembly: Module("CommerceTypes")]
